package org.voltyard.sim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChangeConfiguration;
import org.voltyard.ocpp.v2.Component;
import org.voltyard.ocpp.v2.Variable;

/// The components and variables of a charger, and their values. (2.x)
final class DeviceModel {
  private static final int LONGEST = 1_000;

  private final Cabinet cabinet;
  private final List<DeviceVariable> all;
  private final Map<DeviceVariable, String> written = new HashMap<>();

  DeviceModel(Cabinet cabinet, Supplier<Integer> certificates, Supplier<Integer> messages) {
    this.cabinet = cabinet;
    all = StandardVariables.of(cabinet, certificates, messages);
  }

  List<DeviceVariable> all() {
    return all;
  }

  boolean knows(Component component) {
    return all.stream().anyMatch(each -> each.isOf(component));
  }

  @Nullable DeviceVariable find(Component component, Variable variable) {
    for (DeviceVariable each : all) {
      if (each.isOf(component) && each.is(variable)) {
        return each;
      }
    }
    return null;
  }

  String value(DeviceVariable of) {
    return switch (of.source()) {
      case DeviceVariable.Source.Key(ConfigKey key) -> cabinet.config().text(key);
      case DeviceVariable.Source.Own(String initial) -> written.getOrDefault(of, initial);
      case DeviceVariable.Source.Live(Supplier<String> value) -> value.get();
    };
  }

  /// Writes a value; false if it does not fit.
  boolean write(DeviceVariable into, String value) {
    if (!into.traits().writable() || !fits(into.traits(), value)) {
      return false;
    }
    return switch (into.source()) {
      case DeviceVariable.Source.Key(ConfigKey key) ->
          cabinet.config().change(key, value) == ChangeConfiguration.Status.ACCEPTED;
      case DeviceVariable.Source.Own _ -> {
        written.put(into, value);
        yield true;
      }
      case DeviceVariable.Source.Live _ -> false;
    };
  }

  private static boolean fits(DeviceVariable.Traits traits, String value) {
    String choices = traits.choices();
    List<String> allowed = choices == null ? null : Arrays.asList(choices.split(",", -1));
    return switch (traits.kind()) {
      case BOOLEAN -> value.equals("true") || value.equals("false");
      case INTEGER -> value.matches("\\d{1,9}") && below(traits.most(), value);
      case DECIMAL -> value.matches("-?\\d{1,9}(\\.\\d+)?") && below(traits.most(), value);
      case STRING, DATE_TIME -> value.length() <= LONGEST;
      case OPTION_LIST -> allowed == null || allowed.contains(value);
      case MEMBER_LIST, SEQUENCE_LIST ->
          value.isEmpty() || allowed == null || among(allowed, value);
    };
  }

  private static boolean among(List<String> allowed, String value) {
    return Arrays.stream(value.split(",", -1)).allMatch(each -> allowed.contains(each.strip()));
  }

  private static boolean below(@Nullable Double most, String value) {
    return most == null || Double.parseDouble(value) <= most;
  }
}
