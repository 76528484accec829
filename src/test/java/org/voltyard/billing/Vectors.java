package org.voltyard.billing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffId;

/// Reads the reference cases that lie beside the repository; where they are absent, tests that need
/// them are skipped.
final class Vectors {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Path FOLDER =
      Path.of(
          System.getProperty(
              "voltyard.shared", System.getProperty("voltyard.basedir", ".") + "/../shared"),
          "data");

  private Vectors() {}

  static JsonNode read(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "no " + file + ": the reference cases are not here");
    return new ObjectMapper().readTree(file.toFile());
  }

  static Tariff tariff(String id, JsonNode json) {
    List<Tariff.Element> elements = new ArrayList<>();
    json.get("elements").forEach(e -> elements.add(element(e)));
    return new Tariff(
        new TariffId(id),
        id,
        "",
        Currency.getInstance(json.get("currency").asText()),
        json.get("tax_included").asText().equals("YES")
            ? Tariff.Taxes.INCLUDED
            : Tariff.Taxes.EXCLUDED,
        limit(json.get("min_price")),
        limit(json.get("max_price")),
        null,
        null,
        elements);
  }

  private static Tariff.@Nullable Limit limit(@Nullable JsonNode json) {
    return json == null
        ? null
        : new Tariff.Limit(decimal(json, "before_taxes"), decimal(json, "after_taxes"));
  }

  private static Tariff.Element element(JsonNode json) {
    List<Tariff.Price> prices = new ArrayList<>();
    for (JsonNode price : json.get("price_components")) {
      prices.add(
          new Tariff.Price(
              Tariff.Dimension.valueOf(price.get("type").asText()),
              new BigDecimal(price.get("price").asText()),
              decimal(price, "vat"),
              price.get("step_size").asInt(),
              Tariff.Fee.OTHER,
              null));
    }
    JsonNode r = json.get("restrictions");
    return new Tariff.Element(prices, r == null ? Tariff.Restrictions.NONE : restrictions(r));
  }

  private static Tariff.Restrictions restrictions(JsonNode r) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (r.has("day_of_week")) {
      r.get("day_of_week").forEach(d -> days.add(DayOfWeek.valueOf(d.asText())));
    }
    String reserving = r.path("reservation").asText("");
    return new Tariff.Restrictions(
        time(r, "start_time"),
        time(r, "end_time"),
        null,
        null,
        days,
        decimal(r, "min_kwh"),
        decimal(r, "max_kwh"),
        decimal(r, "min_current"),
        decimal(r, "max_current"),
        decimal(r, "min_power"),
        decimal(r, "max_power"),
        duration(r, "min_duration"),
        duration(r, "max_duration"),
        null,
        null,
        null,
        switch (reserving) {
          case "RESERVATION" -> Tariff.Reserving.RESERVATION;
          case "RESERVATION_EXPIRES" -> Tariff.Reserving.EXPIRES;
          default -> null;
        });
  }

  static Usage usage(JsonNode segments) {
    List<Stretch> stretches = new ArrayList<>();
    for (JsonNode segment : segments) {
      var from = LocalDateTime.parse(segment.get("start").asText()).atZone(ZONE).toInstant();
      stretches.add(
          new Stretch(
              Stretch.State.valueOf(segment.get("state").asText()),
              from,
              from.plus(Duration.ofMinutes(segment.get("minutes").asInt())),
              new BigDecimal(segment.get("kwh").asText()),
              decimal(segment, "power_kw"),
              decimal(segment, "current_a")));
    }
    return new Usage(stretches);
  }

  private static @Nullable LocalTime time(JsonNode json, String name) {
    return json.has(name) ? LocalTime.parse(json.get(name).asText()) : null;
  }

  private static @Nullable Duration duration(JsonNode json, String name) {
    return json.has(name) ? Duration.ofSeconds(json.get(name).asInt()) : null;
  }

  static @Nullable BigDecimal decimal(JsonNode json, String name) {
    return json.has(name) ? new BigDecimal(json.get(name).asText()) : null;
  }
}
