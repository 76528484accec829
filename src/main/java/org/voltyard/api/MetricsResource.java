package org.voltyard.api;

import java.util.List;
import org.voltyard.api.metrics.Metrics;
import org.voltyard.domain.Permission;

/// The figures that Prometheus collects.
final class MetricsResource {
  /// Also served at the root, where scrapers look first.
  static final String PATH = "/metrics";

  private final Watching watching;

  MetricsResource(Watching watching) {
    this.watching = watching;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, "Figures for Prometheus; sums of money only for whoever may see them")
            .needs(Permission.VIEW)
            .givesText("text/plain")
            .givesText("application/openmetrics-text")
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::tell));
  }

  private Answer tell(Request request) {
    if (!watching.on().getAsBoolean()) {
      throw new Problem(Problem.Kind.NOT_FOUND, "metrics are switched off (setting api.metrics)");
    }
    boolean money = request.origin().may(Permission.VIEW_MONEY);
    Metrics.Told told =
        watching.metrics().tell(watching.figures().get(), money, request.header("Accept"));
    return new Answer.Text(told.type(), told.text());
  }
}
