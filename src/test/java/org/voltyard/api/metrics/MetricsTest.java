package org.voltyard.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Money;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Settlement;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TrafficMeter.Asker;
import org.voltyard.domain.TrafficMeter.Line;
import org.voltyard.domain.TrafficMeter.Result;

class MetricsTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final StationId A1 = new StationId("A1");

  private final Metrics metrics = new Metrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  private String told(boolean money) {
    Figures figures =
        new Figures(
            "1",
            0,
            new Figures.Depot(Map.of(), Map.of(), List.of(), Power.ZERO, 0),
            new Figures.Keeping(0, true, 0, true, Map.of("journal", 1), 0));
    return metrics.tell(figures, money, null).text();
  }

  private void heard(Fact fact) {
    metrics.heard(new Recorded(1, NOW, fact));
  }

  private static CostEvent.Rated rated(long session, long minor) {
    Money sum = new Money(minor, CNY);
    return new CostEvent.Rated(
        new SessionId(session),
        new ConnectorId(A1, 1),
        new TokenId("CARD"),
        new SessionCost(new TariffId("T"), Tariff.Taxes.INCLUDED, List.of(), List.of(), sum, sum));
  }

  @Test
  void whatSessionsCostIsSummedAndACorrectionCountsOnce() {
    heard(rated(1, 1_050));
    heard(rated(2, 200));
    heard(rated(1, 1_100));
    assertThat(told(true)).contains("voltyard_money_rated_total{currency=\"CNY\"} 13.0\n");
  }

  @Test
  void paymentsCountOnceTheyAreSettled() {
    heard(settled(Settlement.Status.SETTLED, 990));
    heard(settled(Settlement.Status.FAILED, 500));
    assertThat(told(true)).contains("voltyard_money_settled_total{currency=\"CNY\"} 9.9\n");
  }

  private static PaymentEvent.Settled settled(Settlement.Status status, long minor) {
    Money sum = new Money(minor, CNY);
    Settlement settlement = new Settlement("ref", null, status, null, sum, NOW, null, null, null);
    return new PaymentEvent.Settled(A1, settlement, null);
  }

  @Test
  void moneyIsKeptFromWhoeverMayNotSeeIt() {
    heard(rated(1, 1_050));
    assertThat(told(false)).doesNotContain("voltyard_money").contains("voltyard_connections ");
  }

  @Test
  void actionsNobodyKnowsShareOneSeries() {
    Line line = metrics.traffic().line("ocpp1.6", List.of("Heartbeat"));
    for (int i = 0; i < 100; i++) {
      line.count(Asker.STATION, "X" + i, Result.REFUSED, 5);
    }
    line.count(Asker.STATION, null, Result.UNREADABLE, -1);
    line.count(Asker.DEPOT, "Heartbeat", Result.TIMED_OUT, -1);
    assertThat(told(true).lines().filter(l -> l.startsWith("voltyard_ocpp_messages_total")))
        .containsExactlyInAnyOrder(
            series("unknown", "station", "refused", 100),
            series("none", "station", "unreadable", 1),
            series("Heartbeat", "depot", "timed_out", 1));
    assertThat(told(true)).contains("voltyard_ocpp_latency_seconds_count{action=\"unknown\"");
  }

  private static String series(String action, String asker, String result, int count) {
    return "voltyard_ocpp_messages_total{action=\"%s\",asker=\"%s\",result=\"%s\",version=\"ocpp1.6\"} %s"
        .formatted(action, asker, result, (double) count);
  }

  @Test
  void openMetricsIsToldToWhoeverAsksForIt() {
    Figures figures =
        new Figures(
            "1",
            0,
            new Figures.Depot(Map.of(), Map.of(), List.of(), Power.ZERO, 0),
            new Figures.Keeping(0, true, 0, true, Map.of("journal", 1), 0));
    Metrics.Told told = metrics.tell(figures, true, "application/openmetrics-text;version=1.0.0");
    assertThat(told.type()).startsWith("application/openmetrics-text");
    assertThat(told.text()).endsWith("# EOF\n");
  }

  @Test
  void everyQueryOfTheDashboardNamesAFigureThatIsTold() throws IOException {
    metrics
        .traffic()
        .line("ocpp1.6", List.of("Heartbeat"))
        .count(Asker.STATION, "Heartbeat", Result.DONE, 5);
    metrics.served("GET", "/health", 200, Duration.ofMillis(1));
    heard(rated(1, 1_050));
    heard(settled(Settlement.Status.SETTLED, 990));
    heard(
        new SessionEvent.Ended(
            new SessionId(1),
            new ConnectorId(A1, 1),
            new Session.End(NOW, Energy.ZERO, "Local", Session.End.By.CHARGER, null),
            null,
            List.of()));
    Set<String> told = names(told(true));
    Path base = Path.of(System.getProperty("voltyard.basedir", ""));
    JsonNode dashboard =
        new ObjectMapper().readTree(base.resolve("assets/grafana/voltyard.json").toFile());
    List<String> queries = new ArrayList<>(dashboard.findValuesAsText("expr"));
    assertThat(queries).hasSizeGreaterThan(30);
    for (String query : queries) {
      List<String> named =
          Pattern.compile("\\b(?:voltyard|jvm|process|system)_\\w+")
              .matcher(query)
              .results()
              .<String>map(match -> match.group())
              .toList();
      assertThat(named).as(query).isNotEmpty();
      assertThat(told).as(query).containsAll(named);
    }
  }

  /// The names of all figures in a text, those of a histogram's parts among them.
  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    text.lines()
        .filter(line -> line.startsWith("# TYPE "))
        .map(line -> line.split(" ", -1))
        .forEach(
            words -> {
              names.add(words[2]);
              if (words[3].equals("histogram")) {
                List.of("_bucket", "_count", "_sum").forEach(end -> names.add(words[2] + end));
              }
            });
    return names;
  }
}
