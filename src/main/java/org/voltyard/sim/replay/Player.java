package org.voltyard.sim.replay;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.voltyard.sim.SimLoop;

/// Plays one tape over a real connection.
public final class Player {
  private final Script script;

  /// Reads the tape.
  public Player(Tape tape) {
    script = new Script(tape);
  }

  /// How many requests the station would send.
  public int requests() {
    return script.steps().size();
  }

  /// How long that took when it happened.
  public Duration length() {
    return script.length();
  }

  /// The subprotocol that it would speak.
  public String protocol() {
    return script.protocol();
  }

  /// Begins to play; `listener` hears of every step, on a thread of the player. What is returned
  /// stops it.
  public Runnable play(Address address, Pace pace, InstantSource time, Consumer<State> listener) {
    SimLoop loop = new SimLoop(time);
    HttpClient client = HttpClient.newHttpClient();
    AtomicBoolean ended = new AtomicBoolean();
    Replay replay =
        new Replay(
            script,
            pace,
            loop,
            state -> {
              listener.accept(state);
              if (state.over() && ended.compareAndSet(false, true)) {
                client.shutdown();
                loop.close();
              }
            });
    loop.run(() -> replay.start(HttpSocket.of(client, loop, script.protocol()), address));
    return () -> loop.run(replay::stop);
  }
}
