package org.voltyard.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Money;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SessionCost;
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
            new Figures.Keeping(0, true, 0, true, Map.of(), 0));
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
            new Figures.Keeping(0, true, 0, true, Map.of(), 0));
    Metrics.Told told = metrics.tell(figures, true, "application/openmetrics-text;version=1.0.0");
    assertThat(told.type()).startsWith("application/openmetrics-text");
    assertThat(told.text()).endsWith("# EOF\n");
  }
}
