package org.voltyard.energy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationEvent.ConfigurationKey;

/// What a station's settings say about the profiles it takes. What it has not told is not held
/// against it.
final class ChargingSettings {
  private static final String SMART = "SmartChargingCtrlr/";
  private static final String V2X = "V2XChargingCtrlr/";
  private static final String OLD = "Charg";
  private static final String PHASES = "/ACPhaseSwitchingSupported";

  private final Map<String, String> values = new ConcurrentHashMap<>();

  void read(List<ConfigurationKey> keys) {
    for (ConfigurationKey key : keys) {
      String value = key.value();
      if (value != null && wanted(key.key())) {
        values.put(key.key(), value);
      }
    }
  }

  void told(List<DeviceVariable> variables) {
    for (DeviceVariable variable : variables) {
      for (DeviceVariable.Attribute attribute : variable.attributes()) {
        keep(variable.name(), attribute.kind(), attribute.value());
      }
    }
  }

  /// What the station took is what it has now.
  void set(List<SettingResult> results) {
    for (SettingResult result : results) {
      if (result.result().taken()) {
        keep(result.name(), result.kind(), result.value());
      }
    }
  }

  private void keep(String name, DeviceVariable.Kind kind, @Nullable String value) {
    if (kind == DeviceVariable.Kind.ACTUAL && value != null && wanted(name)) {
      values.put(name, value);
    }
  }

  private static boolean wanted(String key) {
    return key.startsWith(SMART)
        || key.startsWith(V2X)
        || key.startsWith(OLD)
        || key.endsWith(PHASES);
  }

  private @Nullable Integer number(String key) {
    String value = values.get(key);
    return value == null || !value.matches("-?\\d{1,9}") ? null : Integer.valueOf(value);
  }

  private @Nullable Integer either(String young, String old) {
    Integer told = number(SMART + young);
    return told == null ? number(old) : told;
  }

  /// Ids up to this one are the station's own. // K01.FR.80
  int maxExternalId() {
    Integer told = number(SMART + "MaxExternalConstraintsId");
    return told == null ? 0 : Math.max(0, told);
  }

  @Nullable Integer maxStackLevel() {
    return either("ProfileStackLevel", "ChargeProfileMaxStackLevel");
  }

  @Nullable Integer maxPeriods() {
    return either("PeriodsPerSchedule", "ChargingScheduleMaxPeriods");
  }

  /// Whether limits in that unit are taken. // K01.FR.26
  boolean takes(RateUnit unit) {
    String told =
        values.getOrDefault(
            SMART + "RateUnit", values.get("ChargingScheduleAllowedChargingRateUnit"));
    if (told == null || told.isBlank()) {
      return true;
    }
    for (String one : told.split(",", -1)) {
      RateUnit taken =
          switch (one.strip().toLowerCase(Locale.ROOT)) {
            case "a", "current" -> RateUnit.AMPERES;
            case "w", "power" -> RateUnit.WATTS;
            default -> null;
          };
      if (taken == unit) {
        return true;
      }
    }
    return false;
  }

  /// Whether it said that it has no such feature.
  boolean denies(String feature) {
    String told =
        values.getOrDefault(
            SMART + feature, values.get(SMART + "SupportsFeature[" + feature + "]"));
    return "false".equalsIgnoreCase(told);
  }

  /// Whether it keeps profiles of that purpose when it starts again. // K01.FR.55
  boolean keeps(String purpose) {
    return "true"
        .equalsIgnoreCase(values.get(SMART + "ChargingProfilePersistence[" + purpose + "]"));
  }

  boolean switchesPhases(int evse) {
    return "true".equalsIgnoreCase(values.get("EVSE#" + evse + PHASES))
        || "true".equalsIgnoreCase(values.get(SMART + "ACPhaseSwitchingSupported"));
  }

  /// Whether a list that it told lacks the word. // K01.FR.120, Q01.FR.30
  boolean lacks(String list, String word) {
    String told = values.getOrDefault(SMART + list, values.get(V2X + list));
    return told != null && List.of(told.split("\\s*,\\s*", -1)).stream().noneMatch(word::equals);
  }
}
