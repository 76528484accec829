package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.journal.JournalVerify;

/// Kills the program again and again under load: what it acknowledged is there, once.
class KillTest {
  private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
  private static final int ROUNDS = Integer.getInteger("voltyard.kill.rounds", 20);
  private static final int STATIONS = 50;
  @TempDir Path folder;

  private final Acknowledged acknowledged = new Acknowledged();
  private final Gate gate = new Gate();
  private final AtomicBoolean last = new AtomicBoolean();

  @Test
  void whatWasAcknowledgedSurvivesEveryKillExactlyOnce() throws Exception {
    RunningProgram.Place place = RunningProgram.Place.in(folder.resolve("data"));
    Files.createDirectories(place.data());
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService stations = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        killAgainAndAgain(place, startStations(place, client, stations));
      } finally {
        gate.end();
      }
    }
    LOG.info("acknowledged: {}", acknowledged);
    inTheJournal(place);
    Map<String, List<String>> tables = Tables.read(place.data());
    inTheDatabase(tables);
    rebuilt(place, tables);
  }

  private CompletableFuture<Void> startStations(
      RunningProgram.Place place, HttpClient client, ExecutorService stations) {
    CompletableFuture<?>[] all = new CompletableFuture<?>[STATIONS];
    for (int i = 0; i < STATIONS; i++) {
      String id = "KILL-" + i;
      URI address = URI.create("ws://127.0.0.1:" + place.ocppPort() + "/ocpp/" + id);
      LoadedStation station = new LoadedStation(id, address, client, acknowledged, gate, last);
      all[i] = CompletableFuture.runAsync(station, stations);
    }
    return CompletableFuture.allOf(all);
  }

  private void killAgainAndAgain(RunningProgram.Place place, CompletableFuture<Void> stations)
      throws Exception {
    Random random = new Random(4);
    for (int round = 0; round < ROUNDS; round++) {
      try (RunningProgram program = RunningProgram.start(place)) {
        int before = acknowledged.size();
        gate.open();
        underWay(place, program, round, before);
        program.runFor(Duration.ofMillis(random.nextInt(2_500)));
        gate.shut();
        program.kill();
        LOG.info("round {}: {} acknowledged", round + 1, acknowledged.size() - before);
      }
    }
    try (RunningProgram program = RunningProgram.start(place)) {
      last.set(true);
      gate.open();
      while (!stations.isDone()) {
        program.runFor(Duration.ofMillis(100));
      }
      stations.join();
      program.awaitCaughtUp(place);
      program.stop();
    }
  }

  /// Most kills come when chargers are served, every third when the database is open as well, every
  /// fifth at once.
  private void underWay(RunningProgram.Place place, RunningProgram program, int round, int before)
      throws Exception {
    if (round % 3 == 0) {
      program.awaitDatabase(place);
    }
    while (round % 5 != 4 && acknowledged.size() == before) {
      program.runFor(Duration.ofMillis(20));
    }
  }

  private void inTheJournal(RunningProgram.Place place) throws Exception {
    assertThat(JournalVerify.run(place.data().resolve("journal")).damages()).isEmpty();
    JournalFigures journal = JournalFigures.read(place.data().resolve("journal"));
    for (Acknowledged.Start one : acknowledged.starts) {
      assertThat(journal.starts().get(one)).as("%s", one).isEqualTo(1);
    }
    for (Acknowledged.Reading one : acknowledged.readings) {
      assertThat(journal.readings().get(one)).as("%s", one).isEqualTo(1);
    }
    for (Acknowledged.Stop one : acknowledged.stops) {
      assertThat(journal.stops().get(one)).as("%s", one).isEqualTo(1);
    }
    assertThat(journal.starts()).hasSameSizeAs(acknowledged.starts);
    assertThat(journal.readings()).hasSameSizeAs(acknowledged.readings);
    assertThat(journal.stops()).hasSameSizeAs(acknowledged.stops);
    assertThat(journal.oddities()).isEmpty();
  }

  private void inTheDatabase(Map<String, List<String>> tables) {
    assertThat(tables.get("starts"))
        .containsExactlyInAnyOrderElementsOf(
            acknowledged.starts.stream()
                .map(s -> Tables.row(s.station(), s.transaction(), s.atMillis(), s.meter()))
                .toList());
    assertThat(tables.get("readings"))
        .containsExactlyInAnyOrderElementsOf(
            acknowledged.readings.stream()
                .map(r -> Tables.row(r.station(), r.transaction(), r.atMillis(), r.meter()))
                .toList());
    assertThat(tables.get("stops"))
        .containsExactlyInAnyOrderElementsOf(
            acknowledged.stops.stream()
                .map(s -> Tables.row(s.station(), s.transaction(), s.atMillis(), s.meter()))
                .toList());
  }

  /// The database is deleted and made again from the journal.
  private static void rebuilt(RunningProgram.Place place, Map<String, List<String>> before)
      throws Exception {
    try (Stream<Path> files = Files.list(place.data())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mv.db")).toList()) {
        Files.delete(file);
      }
    }
    try (RunningProgram program = RunningProgram.start(place, "--rebuild-database")) {
      program.awaitCaughtUp(place);
      program.stop();
    }
    Map<String, List<String>> after = Tables.read(place.data());
    for (String table : List.of("starts", "readings", "stops", "sessions", "samples")) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
    List<String> facts = before.getOrDefault("facts", List.of());
    assertThat(after.getOrDefault("facts", List.of()).subList(0, facts.size())).isEqualTo(facts);
  }
}
