package org.voltyard.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/// The program as `Main` starts it, but for its clock: each line of standard input tells the time,
/// and is answered when it has become so.
public final class ToldProgram {
  private ToldProgram() {}

  private static final class Clock implements InstantSource {
    private volatile Instant now;

    private Clock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  public static void main(String[] arguments) throws IOException {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Clock clock = new Clock(Instant.parse(Objects.requireNonNull(told.readLine())));
    CommandLine line = CommandLine.parse(List.of(arguments));
    Lifecycle life = new Lifecycle();
    Path data = Objects.requireNonNull(line.data());
    DataFolder folder = life.add("data folder", DataFolder.open(data));
    Settings settings =
        Settings.read(folder.path().resolve("voltyard.properties"), line.settings());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(life::close));
    new Program(line, settings, folder.path(), clock, life).start();
    for (String time = told.readLine(); time != null; time = told.readLine()) {
      clock.now = Instant.parse(time);
      Console.say("it is " + time);
    }
  }
}
