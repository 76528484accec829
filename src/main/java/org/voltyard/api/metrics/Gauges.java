package org.voltyard.api.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DisplayState;

/// Shows how things stand, all of it as of the same moment.
final class Gauges {
  private final MeterRegistry registry;
  private final AtomicReference<@Nullable Figures> now = new AtomicReference<>();
  private final MultiGauge stations;
  private final MultiGauge connectors;
  private final MultiGauge queues;
  private final MultiGauge build;

  Gauges(MeterRegistry registry) {
    this.registry = registry;
    stations = many("voltyard.stations", "Stations by what they are to the depot");
    connectors = many("voltyard.connectors", "Connectors by state");
    queues = many("voltyard.queue.waiting", "What waits, by for whom");
    build = many("voltyard.build.info", "Which program this is");
    one("voltyard.connections", "Open sockets of stations", f -> f.connections());
    one("voltyard.sessions.open", "Sessions that run", f -> f.depot().open().size());
    one("voltyard.readings.stale", "Charging connectors without fresh readings", Gauges::stale);
    Gauge.builder("voltyard.power", () -> value(f -> f.depot().power().watts()))
        .description("Power of all charging connectors")
        .baseUnit("watts")
        .register(registry);
    one("voltyard.journal.newest", "Number of the newest fact", f -> f.keeping().written());
    one("voltyard.journal.up", "1 while facts can be written", f -> bit(f.keeping().journalWell()));
    one("voltyard.database.up", "1 while the database follows", Gauges::database);
    one("voltyard.projector.lag", "Facts that the database misses", f -> f.keeping().lag());
    FunctionCounter.builder("voltyard.frames.lost", now, _ -> value(f -> f.keeping().lost()))
        .description("Frames that were not recorded because too many waited")
        .register(registry);
  }

  private static double stale(Figures figures) {
    return figures.depot().stale();
  }

  private static double database(Figures figures) {
    return bit(figures.keeping().databaseWell());
  }

  private static double bit(boolean well) {
    return well ? 1 : 0;
  }

  private void one(String name, String about, ToDoubleFunction<Figures> figure) {
    Gauge.builder(name, () -> value(figure)).description(about).register(registry);
  }

  private MultiGauge many(String name, String about) {
    return MultiGauge.builder(name).description(about).register(registry);
  }

  private double value(ToDoubleFunction<Figures> figure) {
    Figures figures = now.get();
    return figures == null ? Double.NaN : figure.applyAsDouble(figures);
  }

  void show(Figures figures) {
    now.set(figures);
    stations.register(rows(Figures.Stand.values(), figures.depot().stations()), true);
    connectors.register(rows(DisplayState.values(), figures.depot().connectors()), true);
    queues.register(
        figures.keeping().queues().entrySet().stream()
            .map(queue -> row("queue", queue.getKey(), queue.getValue()))
            .toList(),
        true);
    build.register(List.of(row("version", figures.version(), 1)), true);
  }

  private static <E extends Enum<E>> List<MultiGauge.Row<?>> rows(
      E[] states, Map<E, Integer> counts) {
    return Arrays.stream(states)
        .<MultiGauge.Row<?>>map(
            state ->
                row("state", state.name().toLowerCase(Locale.ROOT), counts.getOrDefault(state, 0)))
        .toList();
  }

  private static MultiGauge.Row<?> row(String label, String value, Number count) {
    return MultiGauge.Row.of(Tags.of(label, value), count);
  }
}
