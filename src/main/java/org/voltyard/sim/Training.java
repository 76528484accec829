package org.voltyard.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays chargers against any depot, for training and commissioning: `java -cp …
/// org.voltyard.sim.Training ws://host:8180/ocpp 50 10 SIM-` (address, number of chargers,
/// time-lapse factor, beginning of their names; for `wss://` also a PEM file with the depot's
/// roots).
public final class Training {
  private static final Logger LOG = LoggerFactory.getLogger(Training.class);
  private static final int MOST = 5_000;

  private Training() {}

  public static void main(String[] args) throws InterruptedException, IOException {
    if (args.length == 0) {
      LOG.error("Needed: address [number of chargers] [time-lapse factor] [beginning of names]");
      return;
    }
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    double factor = args.length > 2 ? Double.parseDouble(args[2]) : 1;
    String prefix = args.length > 3 ? args[3] : "SIM-";
    DemoDepot.Secured secured =
        args.length > 4
            ? new DemoDepot.Secured(args[0], TlsSide.knowing(Files.readString(Path.of(args[4]))))
            : null;
    DemoDepot depot = depot(DemoDepotReader.bundled(), Math.clamp(count, 1, MOST), prefix, secured);
    SimDepot played = new SimDepot(depot, args[0], InstantSource.system(), ZoneId.systemDefault());
    played.pace(factor, false);
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      played.close();
                      end.countDown();
                    }));
    played.start();
    LOG.info("{} chargers connect to {}; cards are named {}…", count, args[0], prefix);
    end.await();
  }

  /// A depot of as many chargers as wanted, of the kinds of another, with cards enough for all.
  static DemoDepot depot(
      DemoDepot pattern, int count, String prefix, DemoDepot.@Nullable Secured secured) {
    List<DemoDepot.Post> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DemoDepot.Post like = pattern.stations().get(i % pattern.stations().size());
      String id = prefix + String.format("%04d", i + 1);
      posts.add(
          new DemoDepot.Post(
              id,
              id,
              like.group(),
              like.ratedWatts(),
              like.outlets(),
              like.plate(),
              null,
              like.edition(),
              secured));
    }
    List<DemoDepot.Fleet> fleets = new ArrayList<>();
    for (DemoDepot.Fleet like : pattern.plan().fleets()) {
      String cards = prefix + (fleets.size() + 1) + "-";
      fleets.add(
          new DemoDepot.Fleet(
              like.name(),
              like.groups(),
              like.vehicles(),
              IntStream.rangeClosed(1, count * 2).mapToObj(n -> cards + n).toList(),
              like.habit(),
              like.weights()));
    }
    DemoDepot.Plan plan = pattern.plan();
    return new DemoDepot(
        pattern.name(),
        posts,
        pattern.tokens(),
        pattern.vehicles(),
        new DemoDepot.Plan(
            plan.seed(),
            plan.factor(),
            plan.sampleSeconds(),
            plan.occupied(),
            fleets,
            plan.strangers(),
            List.of(),
            plan.mishaps()));
  }
}
