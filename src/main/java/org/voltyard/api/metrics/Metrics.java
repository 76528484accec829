package org.voltyard.api.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.TrafficMeter;

/// What the program counts and measures. Counting costs whoever is counted next to nothing; what
/// has to be gathered is gathered when somebody asks.
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ExpositionFormats formats = ExpositionFormats.init();
  private final Traffic traffic = new Traffic(registry);
  private final Commits commits = new Commits(registry);
  private final Turnover turnover = new Turnover(registry);
  private @Nullable Shown shown;

  /// What is looked at only when somebody asks, and made then: the start of the program has better
  /// things to do.
  private record Shown(Gauges gauges, JavaMetrics java) {}

  /// All figures as text, and the type of that text.
  public record Told(String type, String text) {}

  /// Counts messages of stations.
  public TrafficMeter traffic() {
    return traffic;
  }

  /// A group of facts was forced to disk.
  public void committed(int facts, long bytes, long nanos) {
    commits.committed(facts, bytes, nanos);
  }

  /// Sessions that run when the program starts.
  public void running(List<Session> sessions) {
    turnover.running(sessions);
  }

  /// Hears every fact, in order.
  public void heard(Recorded recorded) {
    turnover.heard(recorded);
  }

  /// A request of the REST interface was served.
  ///
  /// @param route with the names of its parameters, not their values
  public void served(String method, String route, int status, Duration time) {
    Timer.builder("voltyard.api.requests")
        .description("Requests of the REST interface")
        .tags("method", method, "route", route, "status", Integer.toString(status))
        .serviceLevelObjectives(Buckets.ANSWERS)
        .register(registry)
        .record(time);
  }

  /// Everything as of now.
  ///
  /// @param money whether sums of money are told
  /// @param accept what the reader understands, null when it does not say
  public synchronized Told tell(Figures now, boolean money, @Nullable String accept) {
    turnover.look(now.depot().open());
    Shown looked = shown;
    if (looked == null) {
      looked = new Shown(new Gauges(registry), new JavaMetrics(registry));
      shown = looked;
    }
    looked.gauges().show(now);
    String hidden = Turnover.MONEY.replace('.', '_');
    MetricSnapshots figures =
        registry.getPrometheusRegistry().scrape(name -> money || !name.startsWith(hidden));
    ExpositionFormatWriter writer = formats.findWriter(accept);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Told(writer.getContentType(), text.toString(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized void close() {
    if (shown != null) {
      shown.java().close();
    }
    registry.close();
  }
}
