package org.voltyard.scenario;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// VoltYard in a JVM of its own, without a window.
final class RunningProgram implements AutoCloseable {
  private static final String UP = "chargers connect to port";
  private final Process process;

  private RunningProgram(Process process) {
    this.process = process;
  }

  /// Where it listens and where its data are.
  record Place(Path data, int ocppPort, int apiPort) {
    static Place in(Path data) throws IOException {
      return new Place(data, freePort(), freePort());
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }

  /// Starts it and waits until chargers can connect.
  static RunningProgram start(Place place, String... more) throws IOException {
    return start(place, "org.voltyard.app.Main", null, more);
  }

  /// Starts it with a clock that stands until it is told another time.
  static RunningProgram at(Instant time, Place place, String... more) throws IOException {
    return start(place, "org.voltyard.app.ToldProgram", time, more);
  }

  private static RunningProgram start(
      Place place, String main, @Nullable Instant time, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main,
                "--headless",
                "--data",
                place.data().toString()));
    for (String setting :
        List.of(
            "ocpp.bind=127.0.0.1",
            "ocpp.port=" + place.ocppPort(),
            "ocpp.tls-port=0",
            "api.port=" + place.apiPort(),
            "onboarding=accept",
            "charging.unknown-tokens=accept",
            "journal.segment=1")) {
      command.addAll(List.of("--set", setting));
    }
    command.addAll(List.of(more));
    Path log = place.data().resolveSibling(place.data().getFileName() + ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    RunningProgram program = new RunningProgram(process);
    if (time != null) {
      program.say(time);
    }
    program.awaitSaid(UP, log.toString());
    return program;
  }

  /// Tells it the time.
  void tell(Instant time) throws IOException {
    say(time);
    awaitSaid("it is " + time, "its log");
  }

  private void say(Instant time) throws IOException {
    BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(time + "\n");
    in.flush();
  }

  private void awaitSaid(String text, String log) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(text)) {
        return;
      }
    }
    throw new AssertionError("the program ended before it said '" + text + "'; see " + log);
  }

  /// Lets it run for a while; fails when it ended by itself.
  void runFor(Duration time) throws InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("the program ended by itself: " + process.exitValue());
    }
  }

  /// SIGKILL.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// SIGTERM, and waits for the orderly end.
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("the program does not end");
    }
  }

  /// Waits until the database shows all that the journal has.
  void awaitCaughtUp(Place place) throws IOException, InterruptedException {
    awaitHealth(place, text -> text.contains("\"lag\":0"));
  }

  /// Waits until the database is open.
  void awaitDatabase(Place place) throws IOException, InterruptedException {
    awaitHealth(place, text -> !text.contains("beingopened"));
  }

  private void awaitHealth(Place place, Predicate<String> enough)
      throws IOException, InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + place.apiPort() + "/api/v1/health"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String text = "";
      for (int tries = 0; tries < 600; tries++) {
        text = client.send(health, HttpResponse.BodyHandlers.ofString()).body();
        if (enough.test(text.replaceAll("\\s", ""))) {
          return;
        }
        runFor(Duration.ofMillis(200));
      }
      throw new AssertionError("the program does not come so far: " + text);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
