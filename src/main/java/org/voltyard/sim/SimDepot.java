package org.voltyard.sim;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A depot of simulated chargers, played by its plan and by hand.
public final class SimDepot implements AutoCloseable {
  private static final long CONNECT_WITHIN_MS = 2_000;
  private static final long CLOSE_WITHIN_MS = 3_000;
  private static final Duration LAST_WORDS = Duration.ofMillis(700);

  private final SimLoop loop;
  private final HttpWires wires;
  private final Pace pace;
  private final Map<String, SimCharger> chargers = new LinkedHashMap<>();
  private final Player player;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// The depot's chargers, to be started; they connect to the address `base` plus their id.
  public SimDepot(DemoDepot depot, String base, InstantSource time, ZoneId zone) {
    loop = new SimLoop(time);
    wires = new HttpWires(loop);
    pace = new Pace(depot.plan().factor());
    Random random = new Random(depot.plan().seed());
    SimCharger.World world = new SimCharger.World(loop, wires, pace, random);
    for (DemoDepot.Post post : depot.stations()) {
      ChargerPlan plan =
          new ChargerPlan(
              post.id(),
              post.plate(),
              post.ratedWatts(),
              post.outlets(),
              depot.plan().sampleSeconds(),
              post.link(base),
              post.edition());
      chargers.put(post.id(), new SimCharger(plan, world, _ -> changed()));
    }
    player = new Player(depot, world, new ArrayList<>(chargers.values()), zone);
  }

  /// Switches the chargers on, one after the other, and begins to play.
  public void start() {
    loop.run(player::start);
    long pause = CONNECT_WITHIN_MS / Math.max(1, chargers.size());
    long at = 0;
    for (SimCharger charger : chargers.values()) {
      loop.after(Duration.ofMillis(at), charger::start);
      at += pause;
    }
  }

  /// All chargers as they stand, in the order of the depot.
  public List<ChargerState> chargers() {
    return chargers.values().stream().map(SimCharger::state).toList();
  }

  public SimCharger charger(String id) {
    SimCharger charger = chargers.get(id);
    if (charger == null) {
      throw new IllegalArgumentException("no simulated charger '" + id + "'");
    }
    return charger;
  }

  /// Sets how much faster than the wall clock the depot is played, and whether anybody comes.
  public void pace(double factor, boolean paused) {
    if (!(factor >= 0.1 && factor <= 600)) {
      throw new IllegalArgumentException("factor " + factor + ": 0.1 to 600 is allowed");
    }
    loop.run(() -> pace.set(factor, paused));
  }

  /// Runs a task after every change, on the simulation's thread, until the result is run.
  public Runnable listen(Runnable task) {
    listeners.add(task);
    return () -> listeners.remove(task);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /// Ends the play, then transactions in good order, then all connections.
  @Override
  public void close() {
    CountDownLatch done = new CountDownLatch(1);
    loop.run(player::stop);
    chargers.values().forEach(SimCharger::windDown);
    loop.after(
        LAST_WORDS,
        () -> {
          chargers.values().forEach(SimCharger::close);
          loop.run(
              () -> {
                wires.close();
                loop.close();
                done.countDown();
              });
        });
    try {
      boolean _ = done.await(CLOSE_WITHIN_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while closing the simulator", e);
    }
  }
}
