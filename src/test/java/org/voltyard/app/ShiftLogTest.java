package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.admin.shift.Shift;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.domain.Origin;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

class ShiftLogTest {
  private static final Origin WANG = new Origin("wang", "window");

  @TempDir private Path data;

  @Test
  void whatHappenedSinceTheLastHandOverIsSummedUpAndSurvivesARestart() {
    try (RunningDepot depot = new RunningDepot(data, InstantSource.system(), Map.of())) {
      Shifts shifts = depot.core().access().shifts();
      depot
          .core()
          .commands()
          .send(new StationId("A1"), new StationCommand.ClearCache(), WANG.because("test"));
      Shift first = shifts.handOver("Bay 4 is closed", WANG);
      assertThat(first.summary().commands()).isEqualTo(1);
      shifts.note("Cable of bay 4 is new", new StationId("A1"), WANG);
      assertThat(shifts.summary().commands()).isZero();
    }
    try (RunningDepot depot = new RunningDepot(data, InstantSource.system(), Map.of())) {
      Shifts shifts = depot.core().access().shifts();
      Shift.Running running = shifts.running();
      assertThat(running.before()).isNotNull();
      assertThat(running.notes())
          .extracting(Shift.Note::text)
          .containsExactly("Cable of bay 4 is new");
      assertThat(shifts.history(null, 10).items())
          .extracting(Shift::text)
          .containsExactly("Bay 4 is closed");
    }
  }

  @Test
  void theReportOfADayIsWrittenOnceInTheNightAfterIt() throws IOException {
    List<String> asked = new ArrayList<>();
    Instant[] now = {Instant.parse("2026-03-02T03:00:00Z")};
    DayPapers papers =
        new DayPapers(
            data.resolve("reports"),
            day -> {
              asked.add(day.toString());
              return "<p>" + day;
            },
            () -> ZoneOffset.UTC,
            () -> now[0]);
    papers.tick();
    assertThat(asked).isEmpty();
    now[0] = now[0].plus(Duration.ofMinutes(30));
    papers.tick();
    papers.tick();
    assertThat(asked).containsExactly("2026-03-01");
    assertThat(Files.readString(data.resolve("reports").resolve("2026-03-01.html")))
        .isEqualTo("<p>2026-03-01");
  }
}
