package org.voltyard.sim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.ChangeConfiguration;
import org.voltyard.ocpp.v16.GetConfiguration;
import org.voltyard.ocpp.v16.Measurand;

/// The configuration of one charger; it survives reboots.
final class Configuration {
  /// What these chargers can measure.
  private static final Set<Measurand> MEASURANDS =
      Set.of(
          Measurand.ENERGY_ACTIVE_IMPORT_REGISTER,
          Measurand.POWER_ACTIVE_IMPORT,
          Measurand.POWER_OFFERED,
          Measurand.CURRENT_IMPORT,
          Measurand.CURRENT_OFFERED,
          Measurand.VOLTAGE,
          Measurand.SOC,
          Measurand.TEMPERATURE,
          Measurand.FREQUENCY);

  /// And those with an outlet through which energy comes back.
  private static final Set<Measurand> BACK =
      Set.of(
          Measurand.ENERGY_ACTIVE_EXPORT_REGISTER,
          Measurand.POWER_ACTIVE_EXPORT,
          Measurand.CURRENT_EXPORT);

  private final Edition edition;
  private final Set<Measurand> measurands;
  private final Map<ConfigKey, String> values = new EnumMap<>(ConfigKey.class);

  Configuration(ChargerPlan plan) {
    for (ConfigKey key : ConfigKey.values()) {
      values.put(key, key.initial());
    }
    edition = plan.edition();
    boolean direct = plan.outlets().stream().anyMatch(Outlet::direct);
    boolean back = plan.outlets().stream().anyMatch(Outlet::bothWays);
    measurands = EnumSet.copyOf(MEASURANDS);
    if (back) {
      measurands.addAll(BACK);
    }
    put(ConfigKey.NUMBER_OF_CONNECTORS, String.valueOf(plan.outlets().size()));
    put(
        ConfigKey.METER_VALUES_SAMPLED_DATA,
        "Energy.Active.Import.Register,Power.Active.Import,Current.Import,Voltage,"
            + "Power.Offered"
            + (later() ? "" : ",Temperature")
            + (direct ? ",SoC" : "")
            + (back ? ",Energy.Active.Export.Register,Power.Active.Export" : ""));
    if (later()) {
      String ends =
          "Energy.Active.Import.Register"
              + (direct ? ",SoC" : "")
              + (back ? ",Energy.Active.Export.Register" : "");
      put(ConfigKey.STOP_TXN_SAMPLED_DATA, ends);
      put(ConfigKey.TX_STARTED_MEASURANDS, ends);
    }
    if (direct) {
      put(ConfigKey.CHARGING_SCHEDULE_ALLOWED_CHARGING_RATE_UNIT, "Power");
    }
    put(ConfigKey.METER_VALUE_SAMPLE_INTERVAL, String.valueOf(plan.sampleSeconds()));
  }

  private boolean later() {
    return edition != Edition.V1_6;
  }

  /// What is measured when a transaction begins.
  ConfigKey atStart() {
    return later() ? ConfigKey.TX_STARTED_MEASURANDS : ConfigKey.STOP_TXN_SAMPLED_DATA;
  }

  /// Whether a transaction begins with the vehicle, not only with the token.
  boolean startsWithVehicle() {
    return later() && text(ConfigKey.TX_START_POINT).equals("EVConnected");
  }

  void put(ConfigKey key, String value) {
    values.put(key, value);
  }

  String text(ConfigKey key) {
    return values.getOrDefault(key, key.initial());
  }

  int number(ConfigKey key) {
    return Integer.parseInt(text(key));
  }

  boolean flag(ConfigKey key) {
    return Boolean.parseBoolean(text(key));
  }

  /// What this charger can measure.
  Set<Measurand> measurands() {
    return measurands;
  }

  /// The measurands that a key lists.
  List<Measurand> measurands(ConfigKey key) {
    List<Measurand> found = new ArrayList<>();
    for (String name : text(key).split(",", -1)) {
      Measurand measurand = measurand(name.strip());
      if (measurand != null) {
        found.add(measurand);
      }
    }
    return found;
  }

  ChangeConfiguration.Status change(String name, String value) {
    ConfigKey key = key(name);
    return key == null ? ChangeConfiguration.Status.NOT_SUPPORTED : change(key, value);
  }

  ChangeConfiguration.Status change(ConfigKey key, String value) {
    if (!allowed(key.kind(), value)) {
      return ChangeConfiguration.Status.REJECTED;
    }
    put(key, key.kind() == ConfigKey.Kind.TEXT ? value : value.strip());
    return key.kind() == ConfigKey.Kind.REBOOT
        ? ChangeConfiguration.Status.REBOOT_REQUIRED
        : ChangeConfiguration.Status.ACCEPTED;
  }

  GetConfiguration.Response read(@Nullable List<String> names) {
    List<GetConfiguration.KeyValue> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    if (names == null || names.isEmpty()) {
      values.keySet().stream().filter(ConfigKey::in16).forEach(key -> known.add(entry(key)));
    } else {
      for (String name : names) {
        ConfigKey key = key(name);
        if (key == null) {
          unknown.add(name);
        } else {
          known.add(entry(key));
        }
      }
    }
    return new GetConfiguration.Response(known, unknown.isEmpty() ? null : unknown);
  }

  private GetConfiguration.KeyValue entry(ConfigKey key) {
    return new GetConfiguration.KeyValue(
        key.wire(), key.readonly(), key.kind() == ConfigKey.Kind.SECRET ? null : text(key));
  }

  private boolean allowed(ConfigKey.Kind kind, String value) {
    String text = value.strip();
    return switch (kind) {
      case FLAG -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
      case NUMBER -> whole(text) >= 0;
      case PERCENT -> whole(text) >= 0 && whole(text) <= 100;
      case MEASURANDS -> text.isEmpty() || measurable(text);
      case TEXT, REBOOT -> true;
      case SECRET -> text.matches("([0-9A-Fa-f]{2}){16,20}");
      case FIXED -> false;
    };
  }

  private boolean measurable(String text) {
    for (String name : text.split(",", -1)) {
      Measurand measurand = measurand(name.strip());
      if (measurand == null || !measurands.contains(measurand)) {
        return false;
      }
    }
    return true;
  }

  private static int whole(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static @Nullable ConfigKey key(String name) {
    for (ConfigKey key : ConfigKey.values()) {
      if (key.in16() && key.wire().equalsIgnoreCase(name)) {
        return key;
      }
    }
    return null;
  }

  private static @Nullable Measurand measurand(String name) {
    for (Measurand measurand : Measurand.values()) {
      if (measurand.wire().equals(name)) {
        return measurand;
      }
    }
    return null;
  }
}
