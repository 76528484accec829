package org.voltyard.app;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.voltyard.domain.Recordings.Opened;
import org.voltyard.domain.Recordings.UnreadableRecording;
import org.voltyard.domain.Replays.Plan;
import org.voltyard.domain.Replays.Preview;
import org.voltyard.domain.Replays.Progress;
import org.voltyard.domain.Replays.Running;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.recording.RecordingFiles;

/// A replay without window and depot: reads a recording, plays it, and tells how it went.
final class TerminalReplay {
  private static final int EVERY = 100;

  private TerminalReplay() {}

  /// Plays to the end; true when all was sent.
  ///
  /// @throws BadInput when the file or the station is not what was thought
  static boolean run(ReplayOrder order, InstantSource clock) {
    Opened opened = open(order, clock);
    StationId station = station(order, opened.stations());
    String name = order.name() == null ? station.value() : order.name();
    Plan plan =
        new Plan(
            opened.frames(),
            station,
            null,
            null,
            order.target(),
            name,
            System.getenv("VOLTYARD_REPLAY_PASSWORD"),
            order.speed(),
            order.moved());
    FrameReplays replays = FrameReplays.alone(clock);
    Preview preview = replays.preview(plan);
    Console.say(
        station
            + ": "
            + preview.requests()
            + " requests of "
            + preview.length()
            + " as "
            + preview.protocol()
            + " to "
            + order.target()
            + " as "
            + name);
    CompletableFuture<Progress> end = new CompletableFuture<>();
    Running running = replays.begin(plan, now -> heard(now, end));
    Thread hook = Thread.ofPlatform().unstarted(running::stop);
    Runtime.getRuntime().addShutdownHook(hook);
    Progress last = end.join();
    return last.phase() == org.voltyard.domain.Replays.Phase.DONE;
  }

  private static void heard(Progress now, CompletableFuture<Progress> end) {
    boolean round = now.sent() % EVERY == 0 && now.answered() == now.sent() && now.sent() > 0;
    if (round || now.over()) {
      Console.say(
          now.phase()
              + " "
              + now.why()
              + " sent "
              + now.sent()
              + " of "
              + now.of()
              + ", answered "
              + now.answered()
              + ", refused "
              + now.refused()
              + ", otherwise than recorded "
              + now.differing());
    }
    if (now.over()) {
      end.complete(now);
    }
  }

  private static Opened open(ReplayOrder order, InstantSource clock) {
    try {
      return new RecordingFiles(clock).open(order.file());
    } catch (UnreadableRecording e) {
      throw new BadInput("--replay " + order.file() + ": " + e.why() + ", " + e.getMessage());
    }
  }

  private static StationId station(ReplayOrder order, List<StationId> stations) {
    String wanted = order.station();
    if (wanted == null && stations.size() == 1) {
      return stations.getFirst();
    }
    return stations.stream()
        .filter(each -> each.value().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput("--station: one of " + stations + " is allowed, for it is recorded"));
  }
}
