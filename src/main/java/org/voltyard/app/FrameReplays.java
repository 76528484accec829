package org.voltyard.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.Page;
import org.voltyard.domain.Replays;
import org.voltyard.sim.replay.Address;
import org.voltyard.sim.replay.Pace;
import org.voltyard.sim.replay.Player;
import org.voltyard.sim.replay.State;
import org.voltyard.sim.replay.Tape;

/// Replays by the player of the simulator, fed from the recorder or from a file.
final class FrameReplays implements Replays {
  private static final int MOST = 200_000;
  private static final int NO_PORT = -1;

  private final InstantSource clock;
  private final int ownPort;
  private final Predicate<String> known;

  /// Our own server listens on `ownPort`; `known` tells its stations.
  FrameReplays(InstantSource clock, int ownPort, Predicate<String> known) {
    this.clock = clock;
    this.ownPort = ownPort;
    this.known = known;
  }

  /// Without a depot of our own.
  static FrameReplays alone(InstantSource clock) {
    return new FrameReplays(clock, NO_PORT, name -> false);
  }

  @Override
  public Preview preview(Plan plan) {
    Player player = new Player(tape(plan));
    boolean loopback = loopback(plan.target());
    return new Preview(
        player.requests(), player.length(), player.protocol(), loopback, own(plan.target()));
  }

  @Override
  public Running begin(Plan plan, Consumer<Progress> listener) {
    if (own(plan.target()) && known.test(plan.name())) {
      throw new IllegalArgumentException(
          plan.name() + " is a station of this program: a replay would take its place");
    }
    Address address = new Address(plan.target(), plan.name(), plan.password());
    Runnable stop =
        new Player(tape(plan))
            .play(
                address,
                new Pace(plan.speed(), plan.moved()),
                clock,
                state -> listener.accept(progress(state)));
    return stop::run;
  }

  private static Tape tape(Plan plan) {
    List<Tape.Cue> cues = new ArrayList<>();
    FrameLog.Query query = FrameLog.Query.course(plan.station(), plan.from(), plan.to());
    @Nullable String next;
    do {
      Page<Frame> page = plan.frames().search(query);
      page.items().forEach(frame -> cues.add(cue(frame)));
      next = page.next();
      query = query.after(next);
    } while (next != null && cues.size() < MOST);
    return new Tape(cues);
  }

  private static Tape.Cue cue(Frame frame) {
    return new Tape.Cue(
        frame.at(),
        frame.incoming(),
        frame.type(),
        frame.messageId(),
        frame.action(),
        frame.text());
  }

  private static Progress progress(State state) {
    Phase phase =
        switch (state.phase()) {
          case CONNECTING -> Phase.CONNECTING;
          case PLAYING -> Phase.PLAYING;
          case DONE -> Phase.DONE;
          case STOPPED -> Phase.STOPPED;
          case FAILED -> Phase.FAILED;
        };
    return new Progress(
        phase,
        state.sent(),
        state.of(),
        state.answered(),
        state.refused(),
        state.differing(),
        state.asked(),
        state.why());
  }

  private boolean own(URI target) {
    return target.getPort() == ownPort && loopback(target);
  }

  /// A name that cannot be resolved is not ours.
  private static boolean loopback(URI target) {
    try {
      return InetAddress.getByName(target.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
