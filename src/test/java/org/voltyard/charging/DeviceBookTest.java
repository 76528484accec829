package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Fact;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;

final class DeviceBookTest {
  private static final StationId CP = new StationId("CP-1");
  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private final DeviceBook book = new DeviceBook();
  private long seq;

  private void happens(Fact fact) {
    book.apply(new Recorded(++seq, NOON.plusSeconds(seq), fact));
  }

  private static Monitor monitor(int number, String variable, Monitor.@Nullable Source source) {
    return new Monitor(number, variable, Monitor.Kind.UPPER_THRESHOLD, 70, 3, false, source);
  }

  private static DeviceNotice notice(String variable, @Nullable Integer monitor, boolean cleared) {
    return new DeviceNotice(
        1,
        NOON,
        DeviceNotice.Trigger.ALERTING,
        null,
        variable,
        "1",
        null,
        null,
        cleared,
        null,
        monitor,
        Monitor.Source.CUSTOM,
        3);
  }

  private static DisplayMessage message(int number) {
    return new DisplayMessage(
        number,
        "Display[2]",
        DisplayMessage.Priority.NORMAL,
        DisplayMessage.State.IDLE,
        NOON,
        NOON.plusSeconds(900),
        new TransactionId("T1"),
        new DisplayMessage.Text(DisplayMessage.Format.UTF8, "en", "Hello"),
        List.of(new DisplayMessage.Text(DisplayMessage.Format.UTF8, "zh", "你好")));
  }

  @Test
  void aSnapshotHoldsAllOfIt() throws IOException {
    happens(new DiagnosticEvent.BaseSet(CP, Monitor.Base.FACTORY));
    happens(new DiagnosticEvent.LevelSet(CP, 4));
    happens(new DiagnosticEvent.MonitorsAsked(CP, 7, true));
    happens(
        new DiagnosticEvent.MonitorsReported(
            CP, 7, 0, true, List.of(monitor(1, "A/B", Monitor.Source.CUSTOM))));
    happens(new DiagnosticEvent.Noticed(CP, notice("A/B", 1, false)));
    happens(
        new DiagnosticEvent.StreamOpened(CP, new EventStream(2, 1, new EventStream.Pace(5, null))));
    happens(
        new DiagnosticEvent.Streamed(
            CP, new EventStream.Batch(2, 1, 0, 3, NOON, List.of(0, 500), List.of("1", "2"))));
    happens(new DisplayEvent.Shown(CP, message(1)));
    happens(new DisplayEvent.Asked(CP, 9, true));
    happens(new DisplayEvent.Reported(CP, 9, false, List.of(message(1))));
    happens(
        new DisplayEvent.TemplateKept(
            new MessageTemplate(
                "closed", DisplayMessage.Priority.ALWAYS_FRONT, null, message(1).text(), List.of()),
            Origin.DEPOT));
    ByteArrayOutputStream snapshot = new ByteArrayOutputStream();
    new DepotFold(book).save(snapshot);
    DeviceBook restored = new DeviceBook();
    new DepotFold(restored).load(new ByteArrayInputStream(snapshot.toByteArray()));
    assertThat(restored.view(CP)).isEqualTo(book.view(CP));
    assertThat(restored.view(CP).alerts()).hasSize(1);
    assertThat(restored.templates()).isEqualTo(book.templates());
    Recorded rest = new Recorded(99, NOON, new DisplayEvent.Reported(CP, 9, true, List.of()));
    restored.apply(rest);
    assertThat(restored.view(CP).messages()).as("the report under way goes on").hasSize(1);
  }

  @Test
  void aReportOfEverythingKeepsWhoMadeAMonitorAndEndsAlertsOfThoseThatAreGone() {
    happens(
        new DiagnosticEvent.MonitorsSet(
            CP,
            List.of(
                monitor(1, "A/B", Monitor.Source.CUSTOM),
                monitor(2, "A/C", Monitor.Source.CUSTOM))));
    happens(new DiagnosticEvent.Noticed(CP, notice("A/B", 1, false)));
    happens(new DiagnosticEvent.Noticed(CP, notice("A/C", 2, false)));
    happens(new DiagnosticEvent.Noticed(CP, notice("A/D", null, false)));
    happens(new DiagnosticEvent.MonitorsAsked(CP, 7, true));
    happens(
        new DiagnosticEvent.MonitorsReported(CP, 7, 0, true, List.of(monitor(11, "A/B", null))));
    assertThat(book.view(CP).monitors()).containsExactly(monitor(11, "A/B", Monitor.Source.CUSTOM));
    assertThat(book.alerts()).extracting(a -> a.notice().variable()).containsExactly("A/D", "A/B");
  }

  @Test
  void aBaseTakesAwayWhatItDoesNotKeep() {
    happens(
        new DiagnosticEvent.MonitorsSet(
            CP,
            List.of(
                monitor(1, "A/B", Monitor.Source.CUSTOM),
                monitor(2, "A/C", Monitor.Source.PRECONFIGURED),
                monitor(3, "A/D", Monitor.Source.HARD_WIRED))));
    happens(new DiagnosticEvent.BaseSet(CP, Monitor.Base.ALL));
    assertThat(book.view(CP).monitors()).hasSize(3);
    happens(new DiagnosticEvent.BaseSet(CP, Monitor.Base.FACTORY));
    assertThat(book.view(CP).monitors()).extracting(Monitor::number).containsExactly(2, 3);
    happens(new DiagnosticEvent.BaseSet(CP, Monitor.Base.HARD_WIRED));
    assertThat(book.view(CP).monitors()).extracting(Monitor::number).containsExactly(3);
  }

  @Test
  void onlyTheMonitorThatIsWellAgainEndsItsAlert() {
    happens(new DiagnosticEvent.Noticed(CP, notice("A/B", 1, false)));
    happens(new DiagnosticEvent.Noticed(CP, notice("A/B", 2, false)));
    happens(new DiagnosticEvent.Noticed(CP, notice("A/B", 1, true)));
    assertThat(book.alerts())
        .extracting(DeviceView.Alert::notice)
        .containsExactly(notice("A/B", 2, false));
    happens(new DiagnosticEvent.MonitorsCleared(CP, List.of(2)));
    assertThat(book.alerts()).isEmpty();
  }
}
