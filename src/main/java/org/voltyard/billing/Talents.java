package org.voltyard.billing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// What stations say of themselves that matters for money, by the names of their own settings; made
/// from facts alone.
public final class Talents implements LiveState {
  private static final String CALCULATES = "TariffCostCtrlr/Enabled[Tariff]";
  private static final String COULD = "TariffCostCtrlr/Available[Tariff]";
  private static final String LIMITS = "TxCtrlr/SupportedLimits";
  private static final List<String> NAMES = List.of(CALCULATES, COULD, LIMITS);

  private final Map<StationId, Map<String, String>> values = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case StationEvent.ConfigurationRead e ->
          e.keys().forEach(key -> keep(e.station(), key.key(), key.value()));
      case StationEvent.ModelReported e ->
          e.variables().forEach(each -> keep(e.station(), each.name(), actual(each)));
      default -> {}
    }
  }

  private static @Nullable String actual(DeviceVariable variable) {
    return variable.attributes().stream()
        .filter(a -> a.kind() == DeviceVariable.Kind.ACTUAL && a.value() != null)
        .map(DeviceVariable.Attribute::value)
        .findFirst()
        .orElse(null);
  }

  private void keep(StationId station, String name, @Nullable String value) {
    if (value != null && NAMES.contains(name)) {
      values.computeIfAbsent(station, _ -> new ConcurrentHashMap<>()).put(name, value);
    }
  }

  /// They come again with the stations' own settings.
  @Override
  public void facts(Consumer<Recorded> sink) {}

  @Override
  public void clear() {
    values.clear();
  }

  /// Whether the fact may tell something new here.
  static boolean concerns(StationEvent event) {
    return switch (event) {
      case StationEvent.ConfigurationRead e ->
          e.keys().stream().anyMatch(k -> NAMES.contains(k.key()));
      case StationEvent.ModelReported e ->
          e.variables().stream().anyMatch(v -> NAMES.contains(v.name()));
      default -> false;
    };
  }

  /// Whether it calculates costs by a tariff that it is given.
  boolean calculates(StationId station) {
    String enabled = value(station, CALCULATES);
    return Boolean.parseBoolean(enabled == null ? value(station, COULD) : enabled);
  }

  /// The limits that it can keep; one that does not tell is believed to keep all. // E16.FR.12
  ChargeLimit limits(StationId station, ChargeLimit wanted) {
    String known = value(station, LIMITS);
    if (known == null) {
      return wanted;
    }
    String list = known.toLowerCase(Locale.ROOT);
    return new ChargeLimit(
        list.contains("maxcost") ? wanted.cost() : null,
        list.contains("maxenergy") ? wanted.energy() : null,
        list.contains("maxtime") || list.contains("maxlength") ? wanted.time() : null,
        list.contains("maxsoc") ? wanted.soc() : null);
  }

  private @Nullable String value(StationId station, String name) {
    return values.getOrDefault(station, Map.of()).get(name);
  }
}
