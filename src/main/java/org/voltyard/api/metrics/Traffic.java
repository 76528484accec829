package org.voltyard.api.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.TrafficMeter;

/// Messages of stations and to them. A series is made when it is counted for the first time and
/// kept: from then on a message costs a look into a table that never changes.
final class Traffic implements TrafficMeter {
  private static final String MESSAGES = "voltyard.ocpp.messages";
  private static final String LATENCY = "voltyard.ocpp.latency";

  private final MeterRegistry registry;

  Traffic(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Line line(String version, Collection<String> actions) {
    Map<String, Cells> known = new HashMap<>();
    actions.forEach(action -> known.put(action, new Cells(version, action)));
    Cells unknown = new Cells(version, "unknown");
    Cells unreadable = new Cells(version, "none");
    return (asker, action, result, micros) ->
        cells(known, action, unknown, unreadable).count(asker, result, micros);
  }

  private static Cells cells(
      Map<String, Cells> known, @Nullable String action, Cells unknown, Cells unreadable) {
    return action == null ? unreadable : known.getOrDefault(action, unknown);
  }

  /// All series of one action.
  private final class Cells {
    private final Side station;
    private final Side depot;

    Cells(String version, String action) {
      station = new Side(Tags.of("version", version, "action", action, "asker", "station"));
      depot = new Side(Tags.of("version", version, "action", action, "asker", "depot"));
    }

    void count(Asker asker, Result result, long micros) {
      switch (asker) {
        case STATION -> station.count(result, micros);
        case DEPOT -> depot.count(result, micros);
      }
    }
  }

  /// The series of one action from one side.
  private final class Side {
    private final Tags tags;
    private final Map<Result, Counter> counters = new ConcurrentHashMap<>();
    private volatile @Nullable Timer timer;

    Side(Tags tags) {
      this.tags = tags;
    }

    void count(Result result, long micros) {
      Counter counter = counters.get(result);
      if (counter == null) {
        counter = counter(result);
        counters.put(result, counter);
      }
      counter.increment();
      if (micros >= 0) {
        timer().record(micros, TimeUnit.MICROSECONDS);
      }
    }

    private Counter counter(Result result) {
      return Counter.builder(MESSAGES)
          .description("Requests by who asked and what became of them")
          .tags(tags.and("result", result.name().toLowerCase(Locale.ROOT)))
          .register(registry);
    }

    private Timer timer() {
      Timer known = timer;
      if (known == null) {
        known =
            Timer.builder(LATENCY)
                .description("Time from a request to its answer")
                .tags(tags)
                .serviceLevelObjectives(Buckets.ANSWERS)
                .register(registry);
        timer = known;
      }
      return known;
    }
  }
}
