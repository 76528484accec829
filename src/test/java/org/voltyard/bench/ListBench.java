package org.voltyard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.DriverColumn;
import org.voltyard.domain.RegisterArchive.Of;
import org.voltyard.domain.RegisterArchive.OrganisationColumn;
import org.voltyard.domain.RegisterArchive.Query;
import org.voltyard.domain.RegisterArchive.TokenColumn;
import org.voltyard.domain.RegisterArchive.VehicleColumn;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;
import org.voltyard.store.Database;
import org.voltyard.store.DatabaseSettings;
import org.voltyard.store.RegisterStore;
import org.voltyard.store.SessionStore;

/// How long lists and searches take with 1,000,000 sessions, 100,000 tokens, 50,000 drivers, 20,000
/// vehicles and 2,000 organisations: the first time after the database was opened, and over and
/// over; at the stores, by bare JDBC for comparison, in the models of the window, and through the
/// API of the started program. Arguments: a folder, which is filled unless it is there already.
public final class ListBench {
  private static final Logger LOG = LoggerFactory.getLogger(ListBench.class);
  private static final int TIMES = 15;
  private static final int PAGE = 200;

  private ListBench() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    DatabaseSettings settings = DatabaseSettings.inFolder(folder);
    if (!Files.exists(folder)) {
      Database.open(settings, () -> false).close();
      long start = System.nanoTime();
      ListRows.write(settings);
      LOG.info("filled in {} s", (System.nanoTime() - start) / 1_000_000_000);
    }
    bare(settings);
    try (Database database = Database.open(settings, () -> false)) {
      sessions(new SessionStore(database));
      registers(new RegisterStore(database));
      windows(database);
    }
    api(folder);
  }

  /// The lists of the window, each from its model to its first rows.
  private static void windows(Database database) throws Exception {
    Path empty = Files.createTempDirectory("list-bench");
    try (OpenedLists lists = new OpenedLists(database, empty)) {
      for (Map.Entry<String, Callable<Integer>> list : lists.all().entrySet()) {
        measure(list.getKey(), list.getValue());
      }
    }
  }

  private static void bare(DatabaseSettings settings) throws Exception {
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      measure(
          "bare: 200 newest sessions",
          () -> rows(connection, "select * from session order by start_at desc, id desc", ""));
      measure(
          "bare: 200 tokens by key",
          () -> rows(connection, "select * from token order by token_key", ""));
      measure(
          "bare: a word that is in no token",
          () -> rows(connection, "select * from token where words like ?", "%no such%"));
    }
  }

  private static int rows(Connection connection, String sql, String pattern) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(sql + " fetch first 200 rows only")) {
      if (!pattern.isEmpty()) {
        statement.setString(1, pattern);
      }
      int count = 0;
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            var _ = rows.getObject(i);
          }
          count++;
        }
      }
      return count;
    }
  }

  private static SessionArchive.Query session(
      @Nullable StationId station,
      @Nullable TokenId token,
      @Nullable Boolean open,
      SessionArchive.@Nullable Whose whose,
      @Nullable Boolean odd) {
    return new SessionArchive.Query(station, token, open, null, null, null, PAGE, whose, odd);
  }

  private static void sessions(SessionArchive store) throws Exception {
    StationId cp = new StationId("CP00007");
    TokenId card = new TokenId(ListRows.token(777));
    Instant old = ListRows.BEGIN.plus(Duration.ofDays(400));
    find(store, "sessions", session(null, null, null, null, null));
    find(store, "sessions: running", session(null, null, true, null, null));
    find(store, "sessions: over", session(null, null, false, null, null));
    find(store, "sessions: with anomalies", session(null, null, null, null, true));
    find(store, "sessions: of a station", session(cp, null, null, null, null));
    find(store, "sessions: of a station, anomalies", session(cp, null, null, null, true));
    find(store, "sessions: of a station, running", session(cp, null, true, null, null));
    find(store, "sessions: of a token", session(null, card, null, null, null));
    find(store, "sessions: of an unknown token", session(null, new TokenId("X"), null, null, null));
    find(
        store,
        "sessions: of a day",
        new SessionArchive.Query(null, null, null, old, old.plus(Duration.ofDays(1)), null, PAGE));
    find(
        store,
        "sessions: of a driver",
        session(null, null, null, new SessionArchive.Whose(null, "d777", null), null));
    find(
        store,
        "sessions: of an organisation",
        session(null, null, null, new SessionArchive.Whose(null, null, "o7"), null));
    measure(
        "sessions: energy of a day",
        () -> (int) store.energySince(old.plus(Duration.ofDays(690))).kiloWattHours());
  }

  private static void find(SessionArchive store, String name, SessionArchive.Query query)
      throws Exception {
    measure(name, () -> store.search(query).items().size());
  }

  private static void registers(RegisterArchive store) throws Exception {
    for (TokenColumn by : TokenColumn.values()) {
      measure("tokens by " + by, () -> store.tokens(Query.all(by, PAGE)).items().size());
    }
    Query<TokenColumn> tokens = Query.all(TokenColumn.LABEL, PAGE);
    measure(
        "tokens by LABEL, falling",
        () ->
            store
                .tokens(new Query<>(null, Of.ANYBODY, null, TokenColumn.LABEL, true, null, PAGE))
                .items()
                .size());
    for (String word : List.of("card 077777", "7f3", "王 芳", "粤b0000", "card", "no such")) {
      measure("tokens: " + word, () -> store.tokens(tokens.with(word)).items().size());
    }
    measure(
        "tokens: blocked",
        () ->
            store
                .tokens(new Query<>(null, Of.ANYBODY, false, TokenColumn.ID, false, null, PAGE))
                .items()
                .size());
    measure(
        "tokens: of an organisation",
        () ->
            store
                .tokens(
                    new Query<>(
                        null, new Of(null, null, "o7"), null, TokenColumn.ID, false, null, PAGE))
                .items()
                .size());
    for (VehicleColumn by : VehicleColumn.values()) {
      measure("vehicles by " + by, () -> store.vehicles(Query.all(by, PAGE)).items().size());
    }
    Query<VehicleColumn> vehicles = Query.all(VehicleColumn.PLATE, PAGE);
    for (String word : List.of("粤b07777", "bus 12", "logistics", "no such")) {
      measure("vehicles: " + word, () -> store.vehicles(vehicles.with(word)).items().size());
    }
    for (DriverColumn by : DriverColumn.values()) {
      measure("drivers by " + by, () -> store.drivers(Query.all(by, PAGE)).items().size());
    }
    Query<DriverColumn> drivers = Query.all(DriverColumn.NAME, PAGE);
    for (String word : List.of("王", "13800007777", "fleet 0007", "no such")) {
      measure("drivers: " + word, () -> store.drivers(drivers.with(word)).items().size());
    }
    measure(
        "organisations by NAME",
        () -> store.organisations(Query.all(OrganisationColumn.NAME, PAGE)).items().size());
    measure(
        "organisations: 0777",
        () ->
            store
                .organisations(Query.all(OrganisationColumn.NAME, PAGE).with("0777"))
                .items()
                .size());
    measure("counts", () -> (int) store.counts().tokens());
  }

  /// Through the API of the program, started on the same folder.
  private static void api(Path folder) throws Exception {
    int port = 19_877;
    Process program = program(folder, port);
    try (HttpClient client = HttpClient.newHttpClient()) {
      awaitApi(client, port, program);
      for (String path :
          List.of(
              "/sessions",
              "/sessions?open=true",
              "/sessions?anomalies=true",
              "/sessions?token=" + ListRows.token(777),
              "/tokens",
              "/tokens?sort=label",
              "/tokens?q=" + encoded("card 077777"),
              "/tokens?q=" + encoded("no such"),
              "/vehicles",
              "/vehicles?q=" + encoded("粤b07777"),
              "/drivers",
              "/drivers?q=" + encoded("王 芳"),
              "/organisations",
              "/organisations?q=0777")) {
        measure("GET " + path, () -> get(client, port, path).length());
      }
    } finally {
      program.destroy();
      program.waitFor(1, TimeUnit.MINUTES);
    }
  }

  private static Process program(Path folder, int port) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.voltyard.app.Main",
            "--headless",
            "--data",
            folder.toString(),
            "--set",
            "api.port=" + port,
            "--set",
            "ocpp.port=" + (port + 1))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("program.log").toFile())
        .start();
  }

  private static void awaitApi(HttpClient client, int port, Process program) throws Exception {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      try {
        get(client, port, "/sessions?limit=1");
        return;
      } catch (IOException e) {
        if (!program.isAlive() || System.nanoTime() > end) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    }
  }

  private static String get(HttpClient client, int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void measure(String name, Callable<Integer> work) throws Exception {
    long begin = System.nanoTime();
    int found = work.call();
    double first = (System.nanoTime() - begin) / 1e6;
    double[] times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      var _ = work.call();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    LOG.info(
        String.format(
            Locale.ROOT,
            "%-38s %,8d found  first %,7.1f  median %,7.1f  worst %,7.1f ms",
            name,
            found,
            first,
            times[TIMES / 2],
            times[TIMES - 1]));
  }
}
