package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.types.Counter;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.Histogram;
import org.hawkular.agent.prometheus.types.Metric;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.walkers.CollectorPrometheusMetricsWalker;

/// The figures of a running depot as somebody else's parser of Prometheus' text reads them.
record Scrape(List<MetricFamily> families) {
  static Scrape of(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/plain; version=0.0.4");
      return read(answer.body());
    }
  }

  private static Scrape read(byte[] text) {
    CollectorPrometheusMetricsWalker walker = new CollectorPrometheusMetricsWalker();
    new TextPrometheusMetricsProcessor(new ByteArrayInputStream(text), walker).walk();
    return new Scrape(walker.getAllMetricFamilies());
  }

  /// The names of all figures, those of a histogram's parts among them.
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (MetricFamily family : families) {
      names.add(family.getName());
      if (family.getMetrics().stream().anyMatch(Histogram.class::isInstance)) {
        List.of("_bucket", "_count", "_sum").forEach(end -> names.add(family.getName() + end));
      }
    }
    return names;
  }

  /// The sum of a figure over all series with these labels, such as `action=Heartbeat`.
  double value(String name, String... labels) {
    return metrics(name, labels).stream().mapToDouble(Scrape::value).sum();
  }

  /// How often something was measured.
  long count(String name, String... labels) {
    return metrics(name, labels).stream()
        .mapToLong(metric -> ((Histogram) metric).getSampleCount())
        .sum();
  }

  /// All there are of a figure.
  List<Metric> metrics(String name, String... labels) {
    return families.stream()
        .filter(family -> family.getName().equals(name))
        .flatMap(family -> family.getMetrics().stream())
        .filter(having(labels))
        .toList();
  }

  private static Predicate<Metric> having(String... labels) {
    return metric -> {
      Map<String, String> own = metric.getLabels();
      return Arrays.stream(labels)
          .map(label -> label.split("=", 2))
          .allMatch(label -> label[1].equals(own.get(label[0])));
    };
  }

  private static double value(Metric metric) {
    return switch (metric) {
      case Counter counter -> counter.getValue();
      case Gauge gauge -> gauge.getValue();
      default -> throw new AssertionError(metric.getName() + " is no single number");
    };
  }
}
