package org.voltyard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Fact;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.StationId;
import org.voltyard.store.Database;
import org.voltyard.store.DatabaseSettings;
import org.voltyard.store.FactText;
import org.voltyard.store.FrameStore;
import org.voltyard.store.Projector;

/// How fast the database takes readings and frames, beside a bare batch insert of the same rows
/// into the same H2. Arguments: readings for each run, readings stored before the last run; or
/// `store FOLDER READINGS`, which puts readings of the past into the database of a stopped
/// VoltYard, so that the whole program can be measured with them.
public final class StoreBench {
  private static final Logger LOG = LoggerFactory.getLogger(StoreBench.class);
  private static final FactText TEXT =
      new FactText() {
        @Override
        public FactText.Text of(Fact fact) {
          return new FactText.Text("x.y", "{}");
        }

        @Override
        public AuditText audit(Fact fact, Origin origin) {
          return new AuditText("x.y", null, fact.subject(), null, "{}", null);
        }
      };
  private static final int STATIONS = 1_000;

  private StoreBench() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 3 && args[0].equals("store")) {
      store(DatabaseSettings.inFolder(Path.of(args[1])), Long.parseLong(args[2]));
      return;
    }
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    long before = args.length > 1 ? Long.parseLong(args[1]) : 10_000_000;
    Path folder = Files.createTempDirectory("voltyard-bench");
    try {
      bare(folder, rows);
      frames(folder, rows);
      projected(folder, rows, before);
    } finally {
      delete(folder);
    }
  }

  private static void bare(Path folder, int rows) throws SQLException {
    DatabaseSettings settings = DatabaseSettings.inFolder(folder.resolve("bare"));
    Database.open(settings, () -> false).close();
    for (int run = 0; run < 2; run++) {
      insert("bare batch insert", settings, (long) run * rows, rows);
    }
  }

  /// Below the numbers that the program gives, which begin at 65,536.
  private static void store(DatabaseSettings settings, long rows) throws SQLException {
    insert("readings of the past", settings, -rows, rows);
  }

  private static void insert(String name, DatabaseSettings settings, long first, long rows)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into meter_sample (id, station_no, connector, session_id, at, context,"
                    + " energy, power, offered, current_l1, current_l2, current_l3, voltage_l1,"
                    + " soc, temperature) values (?, ?, 1, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      measure(
          name,
          rows,
          () -> {
            for (long i = first; i < first + rows; i++) {
              bareRow(statement, i);
              if (i % 1000 == 0) {
                statement.executeBatch();
                connection.commit();
              }
            }
            statement.executeBatch();
            connection.commit();
          });
    }
  }

  private static void bareRow(PreparedStatement statement, long row) throws SQLException {
    int station = (int) Math.floorMod(row, (long) STATIONS);
    MeterReading reading = MeterLog.reading(Math.abs(row / STATIONS), station);
    MeterReading.Values v = reading.values();
    statement.setLong(1, row * 65_536);
    statement.setInt(2, station);
    statement.setLong(3, station);
    statement.setLong(4, reading.at().toEpochMilli() * 1000);
    statement.setLong(5, Math.abs(row));
    double power = v.power() == null ? 0 : v.power().watts();
    statement.setDouble(6, power);
    statement.setDouble(7, 11_000);
    statement.setDouble(8, power / 690);
    statement.setDouble(9, power / 691);
    statement.setDouble(10, power / 692);
    statement.setDouble(11, 230.5);
    statement.setDouble(12, 50.5);
    statement.setDouble(13, 31.5);
    statement.addBatch();
  }

  private static void projected(Path folder, int rows, long before) throws Exception {
    MeterLog log = new MeterLog(STATIONS);
    Path place = folder.resolve("projected");
    try (Database database = Database.open(DatabaseSettings.inFolder(place), () -> false);
        Projector projector = new Projector(database, TEXT, log)) {
      projector.start();
      for (int run = 0; run < 3; run++) {
        project("projector, empty", projector, log, rows);
      }
      while (log.lastSeq() < before) {
        project("projector, filling", projector, log, Math.min(2_000_000, before));
        LOG.info("{} readings, {} MB", log.lastSeq(), size(place) / 1_000_000);
      }
      for (int run = 0; run < 3; run++) {
        project("projector, full", projector, log, rows);
      }
    }
  }

  private static void project(String name, Projector projector, MeterLog log, long rows)
      throws Exception {
    measure(
        name,
        rows,
        () -> {
          log.grow(rows);
          long end = log.lastSeq();
          projector.offer(java.util.List.of(log.recorded(end)));
          projector.awaitPosition(end, Duration.ofHours(1));
        });
  }

  private static void frames(Path folder, int rows) throws Exception {
    String text =
        "[2,\"a2b4c6d8-0000-4000-8000-%012d\",\"MeterValues\",{\"connectorId\":1,".formatted(1)
            + "\"x".repeat(120)
            + "}]";
    Path place = folder.resolve("frames");
    try (Database database = Database.open(DatabaseSettings.inFolder(place), () -> false);
        FrameStore frames = new FrameStore(database)) {
      for (int run = 0; run < 3; run++) {
        measure(
            "frames",
            rows,
            () -> {
              for (int i = 0; i < rows; i++) {
                frames.record(frame(i, text));
                if (i % 20_000 == 19_999) {
                  frames.awaitWritten(Duration.ofMinutes(1));
                }
              }
              frames.awaitWritten(Duration.ofMinutes(1));
            });
      }
      LOG.info("{} MB, {} dropped", size(place) / 1_000_000, frames.dropped());
    }
  }

  private static FrameLog.Frame frame(int i, String text) {
    boolean call = i % 2 == 0;
    return new FrameLog.Frame(
        java.time.Instant.ofEpochMilli(1_780_000_000_000L + i),
        new StationId("CP%05d".formatted(i / 2 % STATIONS)),
        call,
        call ? 2 : 3,
        "a2b4c6d8-0000-4000-8000-%012d".formatted(i / 2),
        "MeterValues",
        call ? -1 : 900,
        null,
        call ? text : "[3,\"a2b4c6d8-0000-4000-8000-000000000001\",{}]");
  }

  private static void measure(String name, long rows, Work work) throws SQLException {
    long cpu = cpu();
    long start = System.nanoTime();
    try {
      work.run();
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (cpu() - cpu) / 1e9;
    LOG.info(
        String.format(
            Locale.ROOT,
            "%-22s %,10d rows  %,9.0f rows/s  %6.2f s of processor for 100,000",
            name,
            rows,
            rows / seconds,
            busy / rows * 100_000));
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long size(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(f -> f.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /// Something to measure.
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }
}
