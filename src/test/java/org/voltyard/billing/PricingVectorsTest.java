package org.voltyard.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.Tariff.Fee;
import org.voltyard.domain.Tariff.Period;
import org.voltyard.domain.TariffId;

/// Prices by the reference cases.
final class PricingVectorsTest {
  @TestFactory
  Stream<DynamicTest> tariffsOfOcpi() throws IOException {
    JsonNode all = Vectors.read("tariff_vectors.json");
    return cases(
        all,
        each -> {
          String id = each.get("tariff").asText();
          Tariff tariff = Vectors.tariff(id, all.get("tariffs").get(id));
          Priced priced = Pricing.price(tariff, Vectors.usage(each.get("segments")), Vectors.ZONE);
          assertThat(exact(priced.exactNet()))
              .isEqualByComparingTo(each.get("expected_excl_tax").asText());
          assertThat(exact(priced.exactGross()))
              .isEqualByComparingTo(each.get("expected_incl_tax").asText());
        });
  }

  private static BigDecimal exact(BigDecimal value) {
    return value.setScale(6, RoundingMode.HALF_UP);
  }

  @TestFactory
  Stream<DynamicTest> chineseDayPlans() throws IOException {
    JsonNode all = Vectors.read("tou_cn_vectors.json");
    Tariff tariff =
        plan(all.get("plan")).compile(new TariffId("CN"), "CN", Currency.getInstance("CNY"));
    return cases(all, each -> chinese(tariff, each));
  }

  private static void chinese(Tariff tariff, JsonNode expected) {
    SessionCost cost = Pricing.price(tariff, usage(expected), Vectors.ZONE).cost();
    int at = 0;
    for (JsonNode detail : expected.get("details")) {
      assertThat(amount(cost.lines().get(at))).isEqualTo(detail.get("electricity_money").asText());
      assertThat(cost.lines().get(at).period())
          .isEqualTo(Period.valueOf(detail.get("rate").asText()));
      assertThat(amount(cost.lines().get(at + 1))).isEqualTo(detail.get("service_money").asText());
      at += 2;
    }
    assertThat(cost.gross().amount().toPlainString())
        .isEqualTo(expected.get("expected").get("total").asText());
    for (JsonNode item : expected.get("expected").get("invoice")) {
      sum(cost, Fee.valueOf(item.get("item").asText().toUpperCase(java.util.Locale.ROOT)), item);
    }
  }

  private static void sum(SessionCost cost, Fee fee, JsonNode item) {
    List<SessionCost.Sum> sums = cost.sums().stream().filter(s -> s.fee() == fee).toList();
    if (sums.isEmpty()) {
      assertThat(item.get("incl").asText()).isEqualTo("0.00");
      return;
    }
    assertThat(sums).hasSize(1);
    assertThat(sums.getFirst().net().amount().toPlainString()).isEqualTo(item.get("excl").asText());
    assertThat(sums.getFirst().tax().amount().toPlainString()).isEqualTo(item.get("tax").asText());
    assertThat(sums.getFirst().gross().amount().toPlainString())
        .isEqualTo(item.get("incl").asText());
  }

  private static String amount(SessionCost.Line line) {
    return line.amount().amount().toPlainString();
  }

  /// The periods, and the time that the vehicle stayed after them.
  private static Usage usage(JsonNode json) {
    List<Stretch> stretches = new ArrayList<>();
    for (JsonNode detail : json.get("details")) {
      stretches.add(
          new Stretch(
              Stretch.State.CHARGING,
              LocalDateTime.parse(detail.get("start").asText()).atZone(Vectors.ZONE).toInstant(),
              LocalDateTime.parse(detail.get("end").asText()).atZone(Vectors.ZONE).toInstant(),
              new BigDecimal(detail.get("kwh").asText()),
              null,
              null));
    }
    int minutes = json.get("idle_minutes_connected").asInt();
    if (minutes > 0) {
      var from = stretches.getLast().to();
      stretches.add(
          new Stretch(
              Stretch.State.IDLE,
              from,
              from.plus(Duration.ofMinutes(minutes)),
              BigDecimal.ZERO,
              null,
              null));
    }
    return new Usage(stretches);
  }

  private static DayPlan plan(JsonNode json) {
    List<Period> slots = new ArrayList<>();
    for (char letter : json.get("slots48").asText().toCharArray()) {
      slots.add(
          switch (letter) {
            case 'S' -> Period.SHARP;
            case 'P' -> Period.PEAK;
            case 'F' -> Period.FLAT;
            default -> Period.VALLEY;
          });
    }
    Map<Period, DayPlan.Rate> rates = new EnumMap<>(Period.class);
    json.get("rates")
        .properties()
        .forEach(
            e ->
                rates.put(
                    Period.valueOf(e.getKey()),
                    new DayPlan.Rate(
                        decimal(e.getValue(), "electricity"), decimal(e.getValue(), "service"))));
    JsonNode vat = json.get("vat");
    JsonNode idle = json.get("idle");
    return new DayPlan(
        slots,
        rates,
        new DayPlan.Vat(decimal(vat, "electricity"), decimal(vat, "service"), decimal(vat, "idle")),
        new DayPlan.Idle(
            Duration.ofMinutes(idle.get("grace_minutes").asInt()),
            decimal(idle, "price_per_minute"),
            decimal(idle, "cap"),
            null,
            null));
  }

  private static BigDecimal decimal(JsonNode json, String name) {
    return new BigDecimal(json.get(name).asText());
  }

  private interface Check {
    void of(JsonNode json);
  }

  private static Stream<DynamicTest> cases(JsonNode all, Check check) {
    List<DynamicTest> tests = new ArrayList<>();
    all.get("cases")
        .forEach(
            each ->
                tests.add(
                    DynamicTest.dynamicTest(each.get("name").asText(), () -> check.of(each))));
    return tests.stream();
  }
}
