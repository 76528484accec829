package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.chargetime.ocpp.model.Request;
import eu.chargetime.ocpp.model.core.AuthorizationStatus;
import eu.chargetime.ocpp.model.core.AuthorizeConfirmation;
import eu.chargetime.ocpp.model.core.BootNotificationConfirmation;
import eu.chargetime.ocpp.model.core.ChargePointErrorCode;
import eu.chargetime.ocpp.model.core.ChargePointStatus;
import eu.chargetime.ocpp.model.core.GetConfigurationRequest;
import eu.chargetime.ocpp.model.core.MeterValuesConfirmation;
import eu.chargetime.ocpp.model.core.MeterValuesRequest;
import eu.chargetime.ocpp.model.core.Reason;
import eu.chargetime.ocpp.model.core.RegistrationStatus;
import eu.chargetime.ocpp.model.core.SampledValue;
import eu.chargetime.ocpp.model.core.StartTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StatusNotificationConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionConfirmation;
import eu.chargetime.ocpp.model.core.StopTransactionRequest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.voltyard.charging.Commands;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Session;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.TokenId;

/// A depot with one charger on somebody else's client library, that has booted.
abstract class ForeignCases extends Cases {
  static final StationId ID = new StationId("FOREIGN");
  static final TokenId CARD = new TokenId("FOREIGN-CARD");

  private ForeignCharger charger;

  @BeforeEach
  void connect() {
    rig().card(CARD, null);
    String address = rig().depot().address();
    charger = new ForeignCharger(address.substring(0, address.length() - 1), ID.value());
    BootNotificationConfirmation boot =
        charger.send(
            charger.core().createBootNotificationRequest("Foreign", "F1"),
            BootNotificationConfirmation.class);
    assertThat(boot.getStatus()).isEqualTo(RegistrationStatus.Accepted);
    assertThat(boot.getInterval()).isEqualTo(300);
    assertThat(boot.getCurrentTime().toInstant()).isEqualTo(rig().now());
    charger.asked(GetConfigurationRequest.class);
    status(1, ChargePointStatus.Available);
  }

  @AfterEach
  void disconnect() {
    charger.close();
    rig().next(StationEvent.Disconnected.class, f -> f.station().equals(ID));
  }

  Commands.Running sent(String action, Map<String, ?> payload) {
    return rig().depot().commands().send(ID, action, TestStation.written(payload), Rig.OPERATOR);
  }

  /// The command was accepted in that word, and its effect was seen.
  void seen(Commands.Running running, String word) {
    assertThat(Arrivals.soon("the outcome", running.answer())).isInstanceOf(Outcome.Answered.class);
    CommandEvent.Answered fact =
        rig().fact(CommandEvent.Answered.class, f -> f.command().equals(running.id()));
    assertThat(fact.result()).isEqualTo(CommandEvent.Result.ACCEPTED);
    assertThat(fact.status()).isEqualTo(word);
    assertThat(Arrivals.soon("the effect", running.effect()).seen()).isTrue();
  }

  void boot() {
    charger.send(
        charger.core().createBootNotificationRequest("Foreign", "F1"),
        BootNotificationConfirmation.class);
  }

  void status(int connector, ChargePointStatus status) {
    charger.send(
        charger
            .core()
            .createStatusNotificationRequest(connector, ChargePointErrorCode.NoError, status),
        StatusNotificationConfirmation.class);
    StationView.ConnectorView plug = view().connectors().get(connector);
    assertThat(plug).isNotNull();
    assertThat(plug.status().status())
        .isEqualTo(ConnectorStatus.valueOf(status.name().toUpperCase(Locale.ROOT)));
  }

  AuthorizationStatus authorized(TokenId token) {
    Request request = charger.core().createAuthorizeRequest(token.value());
    return charger.send(request, AuthorizeConfirmation.class).getIdTagInfo().getStatus();
  }

  Session start() {
    StartTransactionConfirmation started =
        charger.send(
            charger.core().createStartTransactionRequest(1, CARD.value(), 1000, time()),
            StartTransactionConfirmation.class);
    assertThat(started.getIdTagInfo().getStatus()).isEqualTo(AuthorizationStatus.Accepted);
    Session session = rig().depot().sessions().open().getFirst();
    assertThat(session.transaction().value()).isEqualTo(started.getTransactionId().toString());
    assertThat(session.token()).isEqualTo(CARD);
    assertThat(session.start().at()).isEqualTo(rig().now());
    return session;
  }

  void meter(Session session) {
    MeterValuesRequest request =
        charger
            .core()
            .createMeterValuesRequest(
                1,
                time(),
                sampled("Energy.Active.Import.Register", "4000", "Wh"),
                sampled("Power.Active.Import", "6000", "W"));
    request.setTransactionId(Integer.parseInt(session.transaction().value()));
    charger.send(request, MeterValuesConfirmation.class);
  }

  void stop(Session session, Reason reason) {
    StopTransactionRequest request =
        charger
            .core()
            .createStopTransactionRequest(
                5000, time(), Integer.parseInt(session.transaction().value()));
    request.setReason(reason);
    request.setIdTag(CARD.value());
    assertThat(charger.send(request, StopTransactionConfirmation.class).getIdTagInfo().getStatus())
        .isEqualTo(AuthorizationStatus.Accepted);
    assertThat(rig().depot().sessions().findOpen(session.id())).isEmpty();
  }

  static SampledValue sampled(String measurand, String value, String unit) {
    SampledValue sampled = new SampledValue(value);
    sampled.setMeasurand(measurand);
    sampled.setUnit(unit);
    return sampled;
  }

  ZonedDateTime time() {
    return rig().now().atZone(ZoneOffset.UTC);
  }

  StationView view() {
    return rig().depot().stations().find(ID).orElseThrow();
  }

  ForeignCharger charger() {
    return charger;
  }
}
