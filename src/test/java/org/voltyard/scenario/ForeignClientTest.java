package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AvailabilityType;
import eu.chargetime.ocpp.model.core.ChangeAvailabilityRequest;
import eu.chargetime.ocpp.model.core.ChangeConfigurationRequest;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.ClearCacheRequest;
import eu.chargetime.ocpp.model.core.DataTransferConfirmation;
import eu.chargetime.ocpp.model.core.DataTransferRequest;
import eu.chargetime.ocpp.model.core.DataTransferStatus;
import eu.chargetime.ocpp.model.core.GetConfigurationRequest;
import eu.chargetime.ocpp.model.core.HeartbeatConfirmation;
import eu.chargetime.ocpp.model.core.Reason;
import eu.chargetime.ocpp.model.core.RemoteStartTransactionRequest;
import eu.chargetime.ocpp.model.core.RemoteStopTransactionRequest;
import eu.chargetime.ocpp.model.core.ResetRequest;
import eu.chargetime.ocpp.model.core.ResetType;
import eu.chargetime.ocpp.model.core.UnlockConnectorRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Commands;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Power;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.TokenId;

/// A charger on somebody else's client library charges here and obeys the commands of the Core
/// profile.
final class ForeignClientTest extends ForeignCases {
  @Test
  void itBootsAuthorisesStartsMetersAndStops() throws InterruptedException {
    assertThat(view().identity()).returns("Foreign", i -> i.vendor()).returns("F1", i -> i.model());
    assertThat(
            charger()
                .send(charger().core().createHeartbeatRequest(), HeartbeatConfirmation.class)
                .getCurrentTime()
                .toInstant())
        .isEqualTo(rig().now());
    assertThat(authorized(CARD)).isEqualTo(AuthorizationStatus.Accepted);
    assertThat(authorized(new TokenId("STRANGER"))).isEqualTo(AuthorizationStatus.Invalid);
    status(1, ChargePointStatus.Preparing);

    Session session = start();
    status(1, ChargePointStatus.Charging);
    rig().pass(Duration.ofMinutes(30));
    meter(session);
    Session now = rig().depot().sessions().findOpen(session.id()).orElseThrow();
    assertThat(now.energy()).isEqualTo(Energy.wattHours(3000));
    assertThat(now.progress().peak()).isEqualTo(new Power(6000));

    rig().pass(Duration.ofMinutes(10));
    stop(session, Reason.Local);
    status(1, ChargePointStatus.Available);
    assertThat(rig().depot().projected()).isTrue();
    Session kept = rig().depot().sessionArchive().find(session.id()).orElseThrow();
    assertThat(kept.open()).isFalse();
    assertThat(kept.energy()).isEqualTo(Energy.wattHours(4000));
    assertThat(kept.duration(rig().now())).isEqualTo(Duration.ofMinutes(40));
    assertThat(kept.anomalies()).isEmpty();
  }

  @Test
  void itSendsVendorDataAndIsToldThatNobodyKnowsThem() {
    assertThat(
            charger()
                .send(
                    charger().core().createDataTransferRequest("foreign"),
                    DataTransferConfirmation.class)
                .getStatus())
        .isEqualTo(DataTransferStatus.UnknownVendorId);
    assertThat(rig().fact(StationEvent.Transferred.class, _ -> true).vendor()).isEqualTo("foreign");
  }

  @Test
  void itIsStartedAndStoppedFromAfar() {
    Commands.Running starting =
        sent("RemoteStartTransaction", Map.of("connectorId", 1, "idTag", CARD.value()));
    RemoteStartTransactionRequest wanted = charger().asked(RemoteStartTransactionRequest.class);
    assertThat(wanted.getIdTag()).isEqualTo(CARD.value());
    assertThat(wanted.getConnectorId()).isEqualTo(1);
    Session session = start();
    seen(starting, "Accepted");

    Commands.Running stopping = rig().depot().sessions().stop(session.id(), Rig.OPERATOR);
    assertThat(charger().asked(RemoteStopTransactionRequest.class).getTransactionId().toString())
        .isEqualTo(session.transaction().value());
    stop(session, Reason.Remote);
    seen(stopping, "Accepted");
  }

  @Test
  void itObeysTheCommandsOfTheCoreProfile() {
    Commands.Running out =
        sent("ChangeAvailability", Map.of("connectorId", 1, "type", "Inoperative"));
    ChangeAvailabilityRequest asked = charger().asked(ChangeAvailabilityRequest.class);
    assertThat(asked.getConnectorId()).isEqualTo(1);
    assertThat(asked.getType()).isEqualTo(AvailabilityType.Inoperative);
    status(1, ChargePointStatus.Unavailable);
    seen(out, "Accepted");

    seen(sent("GetConfiguration", Map.of("key", List.of("HeartbeatInterval"))), "1 keys");
    assertThat(charger().asked(GetConfigurationRequest.class).getKey())
        .containsExactly("HeartbeatInterval");
    assertThat(rig().depot().stations().configuration(ID))
        .containsExactly(new StationEvent.ConfigurationKey("HeartbeatInterval", "300", false));

    seen(
        sent("ChangeConfiguration", Map.of("key", "HeartbeatInterval", "value", "60")), "Accepted");
    assertThat(charger().asked(ChangeConfigurationRequest.class).getValue()).isEqualTo("60");
    seen(sent("ClearCache", Map.of()), "Accepted");
    charger().asked(ClearCacheRequest.class);
    seen(sent("DataTransfer", Map.of("vendorId", "v", "data", "d")), "Accepted");
    assertThat(charger().asked(DataTransferRequest.class).getData()).isEqualTo("d");
    seen(sent("UnlockConnector", Map.of("connectorId", 1)), "Unlocked");
    assertThat(charger().asked(UnlockConnectorRequest.class).getConnectorId()).isEqualTo(1);

    Commands.Running reset = sent("Reset", Map.of("type", "Soft"));
    assertThat(charger().asked(ResetRequest.class).getType()).isEqualTo(ResetType.Soft);
    boot();
    seen(reset, "Accepted");
  }
}
