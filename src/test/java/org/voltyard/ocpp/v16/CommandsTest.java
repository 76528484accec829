package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Writer;

/// The depot's commands in the words of 1.6, and back.
class CommandsTest {
  private static final StationId CP1 = new StationId("CP1");
  private final Binder binder = new Binder(ZoneOffset.UTC);

  private static Order<?> order(StationCommand<?> command) {
    assertThat(Commands.order(command)).isInstanceOf(Order.class);
    return (Order<?>) Commands.order(command);
  }

  private <A extends Record> Reply reply(Order<A> order, String payload) {
    return order.reply().apply(binder.bind(payload, order.answer()).value());
  }

  @Test
  void everyRequestToAStationIsACommandAndBecomesTheSameRequestAgain() throws IOException {
    for (Action action : Messages.ALL.all()) {
      if (action.direction().toStation()) {
        Record request = binder.bind(fixture(action.name()), action.request()).value();
        StationCommand<?> command = Ocpp16.DIALECT.interpret(CP1, request);
        Record again = order(command).request();
        assertThat(Writer.write(again)).isEqualTo(Writer.write(request));
        assertThat(Ocpp16.DIALECT.interpret(CP1, again)).isEqualTo(command);
      }
    }
  }

  @Test
  void agreementIsReadOutOfEveryAnswer() {
    assertThat(reply(order(new StationCommand.Unlock(1)), "{\"status\":\"Unlocked\"}"))
        .isEqualTo(new Reply.Status(true, "Unlocked"));
    assertThat(reply(order(new StationCommand.Unlock(1)), "{\"status\":\"NotSupported\"}"))
        .isEqualTo(new Reply.Status(false, "NotSupported"));
    var change = order(new StationCommand.ChangeConfiguration("K", "v"));
    assertThat(reply(change, "{\"status\":\"RebootRequired\"}").accepted()).isTrue();
    assertThat(reply(change, "{\"status\":\"NotSupported\"}").accepted()).isFalse();
    var availability = order(new StationCommand.ChangeAvailability(0, false));
    assertThat(reply(availability, "{\"status\":\"Scheduled\"}").accepted()).isTrue();
    var list = order(new StationCommand.SendLocalList(1, true, List.of()));
    assertThat(reply(list, "{\"status\":\"VersionMismatch\"}").accepted()).isFalse();
    var diagnostics =
        order(
            new StationCommand.UploadLog(
                StationCommand.Log.DIAGNOSTICS, null, "ftp://h/", null, null, null, null));
    assertThat(reply(diagnostics, "{}")).isEqualTo(new Reply.Upload(false, "", null));
    assertThat(reply(diagnostics, "{\"fileName\":\"d.zip\"}"))
        .isEqualTo(new Reply.Upload(true, "d.zip", "d.zip"));
    var clear = order(new StationCommand.ClearProfile(1, null, Purpose.TX, null));
    assertThat(reply(clear, "{\"status\":\"Unknown\"}").accepted()).isFalse();
  }

  @Test
  void theCompositeScheduleComesBack() {
    var ask = order(new StationCommand.ReadSchedule(1, Duration.ofHours(1), RateUnit.WATTS));
    assertThat(Writer.write(ask.request()))
        .isEqualTo("{\"connectorId\":1,\"duration\":3600,\"chargingRateUnit\":\"W\"}");
    assertThat(
            reply(
                ask,
                "{\"status\":\"Accepted\",\"connectorId\":1,"
                    + "\"scheduleStart\":\"2026-03-01T08:00:00Z\",\"chargingSchedule\":{"
                    + "\"duration\":3600,\"chargingRateUnit\":\"A\",\"chargingSchedulePeriod\":["
                    + "{\"startPeriod\":0,\"limit\":16.5,\"numberPhases\":3}]}}"))
        .isEqualTo(
            new Reply.Schedule(
                true,
                "Accepted",
                1,
                Instant.parse("2026-03-01T08:00:00Z"),
                new Schedule(
                    Duration.ofHours(1),
                    null,
                    RateUnit.AMPERES,
                    List.of(new Period(Duration.ZERO, 16.5, 3)),
                    null)));
  }

  @Test
  void limitsAreRoundedDownToTenths() {
    var schedule =
        new Schedule(
            null, null, RateUnit.AMPERES, List.of(new Period(Duration.ZERO, 15.99, null)), null);
    var profile =
        new org.voltyard.domain.ChargingProfile(
            1, null, 0, Purpose.TX_DEFAULT, Kind.ABSOLUTE, null, null, null, schedule);
    assertThat(Writer.write(order(new StationCommand.SetProfile(1, profile)).request()))
        .contains("\"limit\":15.9}");
  }

  @Test
  void whatHasNoWordsIsRefused() {
    assertThat(Commands.order(new StationCommand.RemoteStop(new TransactionId("abc"))))
        .isEqualTo(new Translation.Refused("transactionId: abc is no whole number"));
    assertThat(Commands.order(new StationCommand.Trigger("Moon", null)))
        .isEqualTo(new Translation.Refused("OCPP 1.6 cannot trigger Moon"));
  }

  @Test
  void onlyAdmittedStationsStartAndStop() {
    assertThat(order(new StationCommand.RemoteStop(new TransactionId("1"))).admittedOnly())
        .isTrue();
    assertThat(order(new StationCommand.Reset(true)).admittedOnly()).isFalse();
    assertThat(order(new StationCommand.Trigger("Heartbeat", null)).invites())
        .isEqualTo("Heartbeat");
  }

  private static String fixture(String name) throws IOException {
    try (InputStream file = CommandsTest.class.getResourceAsStream("/ocpp/v16/" + name + ".json")) {
      assertThat(file).as("fixture of %s", name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
