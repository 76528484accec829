package org.voltyard.admin.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.CommandEvent.Result;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.ShiftSummary.Kind;
import org.voltyard.domain.ShiftSummary.Line;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;

class SummingTest {
  private static final Instant BEGIN = Instant.parse("2026-03-01T06:00:00Z");
  private static final StationId CP = new StationId("CP-1");
  private static final Origin WANG = new Origin("wang", "window");

  private final Summing sum = new Summing(BEGIN, BEGIN.plus(Duration.ofHours(8)));
  private long seq;

  private void at(int minute, Fact fact) {
    sum.add(new Recorded(++seq, BEGIN.plus(Duration.ofMinutes(minute)), fact));
  }

  private static Fact status(ConnectorStatus status, String code, boolean stale) {
    return new StationEvent.StatusChanged(
        CP, new StatusReport(1, status, code, null, null, null, BEGIN), stale);
  }

  private static Fact gone() {
    return new StationEvent.Disconnected(CP, "read timed out");
  }

  private static Fact back() {
    return new StationEvent.Connected(CP, "10.0.0.7", "ocpp1.6", false, null);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private void command(int number, String action, Origin origin, Result result) {
    at(number, new CommandEvent.Sent(id(number), CP, action, "{}", origin));
    at(number, new CommandEvent.Answered(id(number), CP, result, null, null));
  }

  @Test
  void aFaultCountsWhenItBegins() {
    at(1, status(ConnectorStatus.FAULTED, "GroundFailure", false));
    at(2, status(ConnectorStatus.FAULTED, "GroundFailure", false));
    at(3, status(ConnectorStatus.AVAILABLE, "NoError", false));
    at(4, status(ConnectorStatus.FAULTED, "OverVoltage", true));
    at(5, status(ConnectorStatus.FAULTED, "OverVoltage", false));
    ShiftSummary summary = sum.summary();
    assertThat(summary.faults()).isEqualTo(2);
    assertThat(summary.lines())
        .extracting(Line::text)
        .containsExactly("1: GroundFailure", "1: OverVoltage");
  }

  @Test
  void aStationIsLostWhenItIsGoneForMoreThanTwoMinutes() {
    at(1, gone());
    at(3, back());
    at(10, gone());
    at(13, back());
    at(20, gone());
    assertThat(sum.summary().lost()).isEqualTo(2);
  }

  @Test
  void onlyCommandsOfPeopleCountAndStartsThatFailAreNamed() {
    command(1, "Reset", WANG.because("frozen"), Result.REJECTED);
    command(2, "RemoteStartTransaction", WANG, Result.REJECTED);
    command(3, "RemoteStartTransaction", WANG, Result.ACCEPTED);
    command(4, "TriggerMessage", Origin.DEPOT, Result.TIMED_OUT);
    command(5, "ChangeConfiguration", new Origin("template", "depot"), Result.ACCEPTED);
    ShiftSummary summary = sum.summary();
    assertThat(summary.commands()).isEqualTo(3);
    assertThat(summary.failedStarts()).isEqualTo(1);
    assertThat(summary.lines()).extracting(Line::text).contains("Reset, wang: frozen");
    assertThat(summary.lines())
        .filteredOn(line -> line.kind() == Kind.FAILED_START)
        .extracting(Line::text)
        .containsExactly("RemoteStartTransaction: REJECTED");
  }

  @Test
  void muchIsCountedAndTheFirstOfItNamed() {
    for (int i = 0; i < 150; i++) {
      command(i, "Reset", WANG, Result.ACCEPTED);
    }
    ShiftSummary summary = sum.summary();
    assertThat(summary.commands()).isEqualTo(150);
    assertThat(summary.lines()).hasSize(ShiftSummary.MOST_LINES);
  }
}
