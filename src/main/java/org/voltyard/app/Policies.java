package org.voltyard.app;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.ChargingPolicy;
import org.voltyard.domain.Power;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.TokenId;

/// The charging rules as the settings have them now; made anew only after a change.
final class Policies implements Supplier<ChargingPolicy> {
  private record Made(long version, ChargingPolicy policy) {}

  private final Settings settings;
  private volatile Made made;

  Policies(Settings settings) {
    this.settings = settings;
    this.made = make();
  }

  @Override
  public ChargingPolicy get() {
    Made now = made;
    if (now.version != settings.version()) {
      now = make();
      made = now;
    }
    return now.policy;
  }

  private Made make() {
    long version = settings.version();
    String onboarding = settings.value("onboarding").toUpperCase(Locale.ROOT);
    return new Made(
        version,
        new ChargingPolicy(
            ChargingPolicy.Onboarding.valueOf(onboarding),
            seconds("ocpp.heartbeat"),
            SecurityProfile.of(settings.number("ocpp.security-profile")),
            settings.flag("charging.free-vend"),
            settings.value("charging.unknown-tokens").equals("accept"),
            settings.value("charging.concurrent").equals("allow"),
            group(settings.value("charging.master-group")),
            seconds("charging.late"),
            seconds("charging.close-after"),
            Power.kiloWatts(settings.number("charging.ceiling")),
            Duration.ofMinutes(settings.whole("charging.cache-for")),
            settings.value("charging.local-lists").equals("keep"),
            settings.zone()));
  }

  private static @Nullable TokenId group(String value) {
    return value.equals("none") ? null : new TokenId(value);
  }

  private Duration seconds(String key) {
    return Duration.ofSeconds(settings.whole(key));
  }
}
