package org.voltyard.scenario;

import eu.chargetime.ocpp.ClientEvents;
import eu.chargetime.ocpp.JSONClient;
import eu.chargetime.ocpp.OccurenceConstraintException;
import eu.chargetime.ocpp.UnsupportedFeatureException;
import eu.chargetime.ocpp.feature.profile.ClientCoreProfile;
import eu.chargetime.ocpp.feature.profile.ClientFirmwareManagementProfile;
import eu.chargetime.ocpp.feature.profile.ClientLocalAuthListProfile;
import eu.chargetime.ocpp.feature.profile.ClientRemoteTriggerProfile;
import eu.chargetime.ocpp.feature.profile.ClientReservationProfile;
import eu.chargetime.ocpp.feature.profile.ClientSmartChargingProfile;
import eu.chargetime.ocpp.model.Confirmation;
import eu.chargetime.ocpp.model.Request;
import java.util.concurrent.CompletableFuture;

/// A charger on a client library that nobody here wrote: all six profiles of OCPP 1.6.
final class ForeignCharger implements AutoCloseable {
  private final Arrivals<Request> asked = new Arrivals<>();
  private final ForeignAnswers answers = new ForeignAnswers(asked);
  private final ClientCoreProfile core = new ClientCoreProfile(answers);
  private final ClientFirmwareManagementProfile firmware =
      new ClientFirmwareManagementProfile(answers);
  private final JSONClient client;

  /// @param address of the depot, without the station's id
  ForeignCharger(String address, String id) {
    client = new JSONClient(core, id);
    client.addFeatureProfile(firmware);
    client.addFeatureProfile(new ClientLocalAuthListProfile(answers));
    client.addFeatureProfile(new ClientReservationProfile(answers));
    client.addFeatureProfile(new ClientSmartChargingProfile(answers));
    client.addFeatureProfile(new ClientRemoteTriggerProfile(answers));
    CompletableFuture<Boolean> opened = new CompletableFuture<>();
    client.connect(
        address,
        new ClientEvents() {
          @Override
          public void connectionOpened() {
            opened.complete(true);
          }

          @Override
          public void connectionClosed() {}
        });
    Arrivals.soon("the foreign client's connection", opened);
  }

  /// Makes the requests of the Core profile.
  ClientCoreProfile core() {
    return core;
  }

  /// Makes the requests of the Firmware Management profile.
  ClientFirmwareManagementProfile firmware() {
    return firmware;
  }

  /// Sends a request; its answer.
  <C extends Confirmation> C send(Request request, Class<C> answer) {
    try {
      return answer.cast(
          Arrivals.soon("the answer to " + request, client.send(request).toCompletableFuture()));
    } catch (OccurenceConstraintException | UnsupportedFeatureException e) {
      throw new AssertionError(e);
    }
  }

  /// The next request of that kind that the depot sent.
  <R extends Request> R asked(Class<R> kind) {
    return kind.cast(asked.take(kind.getSimpleName(), kind::isInstance));
  }

  @Override
  public void close() {
    client.disconnect();
  }
}
