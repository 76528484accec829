package org.voltyard.billing;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Money;

/// The address in the code that a station shows, read by the site's template. // C25.FR.09
///
/// @param evse 0 where it names none
record WebAddress(String station, int evse, String code, String version, ChargeLimit limit) {
  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  /// Empty when it does not fit the template or says what cannot be.
  static Optional<WebAddress> read(String address, String template, Currency currency) {
    List<String> names = new ArrayList<>();
    Matcher parts = pattern(path(template), names).matcher(path(address));
    if (!parts.matches()) {
      return Optional.empty();
    }
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      found.put(names.get(i), decoded(parts.group(i + 1)));
    }
    try {
      return Optional.of(
          new WebAddress(
              found.getOrDefault("chargingstationid", ""),
              Integer.parseInt(found.getOrDefault("evse", "0")),
              found.getOrDefault("totp", ""),
              found.getOrDefault("version", ""),
              limit(query(address), currency)));
    } catch (IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Pattern pattern(String template, List<String> names) {
    StringBuilder regex = new StringBuilder();
    Matcher name = NAME.matcher(template);
    int from = 0;
    while (name.find()) {
      regex.append(Pattern.quote(template.substring(from, name.start()))).append("([^/]+)");
      names.add(name.group(1));
      from = name.end();
    }
    return Pattern.compile(regex + Pattern.quote(template.substring(from)));
  }

  private static String path(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /// What it does not know it leaves alone. // C25.FR.60
  private static Map<String, String> query(String address) {
    Map<String, String> values = new HashMap<>();
    int at = address.indexOf('?');
    if (at >= 0) {
      for (String pair : address.substring(at + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
      }
    }
    return values;
  }

  /// `maxenergy` in Wh, `maxtime` in seconds, `maxcost` in money of the site. // C25.FR.59
  private static ChargeLimit limit(Map<String, String> query, Currency currency) {
    BigDecimal cost = positive(query.get("maxcost"));
    BigDecimal energy = positive(query.get("maxenergy"));
    BigDecimal time = positive(query.get("maxtime"));
    return new ChargeLimit(
        cost == null ? null : Money.of(cost, currency),
        energy == null ? null : new Energy(energy.movePointRight(3).longValue()),
        time == null ? null : Duration.ofSeconds(time.longValue()),
        null);
  }

  private static @Nullable BigDecimal positive(@Nullable String text) {
    if (text == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(text);
    if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
