package org.voltyard.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.CostPolicy;
import org.voltyard.domain.Energy;
import org.voltyard.domain.StationId;

/// The rules for money as the settings have them now; made anew only after a change.
final class CostPolicies implements Supplier<CostPolicy> {
  private record Made(long version, CostPolicy policy) {}

  private final Settings settings;
  private volatile Made made;

  CostPolicies(Settings settings) {
    this.settings = settings;
    this.made = make();
  }

  @Override
  public CostPolicy get() {
    Made now = made;
    if (now.version != settings.version()) {
      now = make();
      made = now;
    }
    return now.policy;
  }

  private Made make() {
    long version = settings.version();
    return new Made(
        version,
        new CostPolicy(
            CostPolicy.Display.valueOf(settings.value("cost.display").toUpperCase(Locale.ROOT)),
            stations(said("cost.answer-stations")),
            seconds("cost.every"),
            Energy.wattHours(settings.whole("cost.every-energy")),
            settings.flag("payments.terminals"),
            said("payments.receipt-url"),
            currency(settings.value("site.currency")),
            settings.zone(),
            web()));
  }

  /// A currency that cannot be is not that of any price.
  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Currency.getInstance("XXX");
    }
  }

  private CostPolicy.@Nullable WebPayments web() {
    String template = said("payments.url-template");
    String secret = settings.value("payments.secret");
    return template.isBlank() || secret.isBlank()
        ? null
        : new CostPolicy.WebPayments(
            template,
            secret,
            seconds("payments.code-validity"),
            settings.number("payments.code-length"),
            seconds("payments.hold"));
  }

  /// Empty where it says none.
  private String said(String key) {
    String value = settings.value(key);
    return value.equals("none") ? "" : value;
  }

  private static Set<StationId> stations(String list) {
    return Arrays.stream(list.split("[,; ]+", -1))
        .filter(id -> !id.isBlank())
        .map(StationId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Duration seconds(String key) {
    return Duration.ofSeconds(settings.whole(key));
  }
}
