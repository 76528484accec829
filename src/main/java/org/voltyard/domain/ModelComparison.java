package org.voltyard.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two device models beside each other, or one beside what it should be.
public final class ModelComparison {
  private ModelComparison() {}

  /// One value of one variable on both sides; null where a side has none.
  ///
  /// @param only whether one side has no such variable
  public record Line(
      VariableSetting.Key key,
      @Nullable String own,
      @Nullable String other,
      boolean only,
      boolean differs) {}

  /// All values of two stations, by name.
  public static List<Line> of(List<DeviceVariable> own, List<DeviceVariable> other) {
    Map<String, DeviceVariable> left = byName(own);
    Map<String, DeviceVariable> right = byName(other);
    TreeMap<String, DeviceVariable> names = new TreeMap<>(right);
    names.putAll(left);
    List<Line> lines = new ArrayList<>();
    names.forEach((name, any) -> line(any, left.get(name), right.get(name), lines));
    return lines;
  }

  private static void line(
      DeviceVariable any,
      @Nullable DeviceVariable left,
      @Nullable DeviceVariable right,
      List<Line> lines) {
    for (DeviceVariable.Kind kind : DeviceVariable.Kind.values()) {
      DeviceVariable.Attribute own = left == null ? null : left.attribute(kind);
      DeviceVariable.Attribute other = right == null ? null : right.attribute(kind);
      if (own == null && other == null) {
        continue;
      }
      String has = own == null ? null : own.value();
      String wants = other == null ? null : other.value();
      boolean only = own == null || other == null;
      lines.add(
          new Line(
              new VariableSetting.Key(any.name(), kind),
              has,
              wants,
              only,
              only || !SameValue.of(any.traits(), has, wants)));
    }
  }

  /// What a station has beside what it shall have.
  public static List<Line> with(List<DeviceVariable> own, List<VariableSetting> wanted) {
    Map<String, DeviceVariable> known = byName(own);
    List<Line> lines = new ArrayList<>();
    for (VariableSetting each : wanted) {
      DeviceVariable variable = known.get(each.name());
      DeviceVariable.Attribute has = variable == null ? null : variable.attribute(each.kind());
      String value = has == null ? null : has.value();
      boolean same =
          variable != null && has != null && SameValue.of(variable.traits(), value, each.value());
      lines.add(new Line(each.key(), value, each.value(), has == null, !same));
    }
    return lines;
  }

  private static SequencedMap<String, DeviceVariable> byName(List<DeviceVariable> variables) {
    SequencedMap<String, DeviceVariable> all = new LinkedHashMap<>();
    variables.forEach(each -> all.put(each.name(), each));
    return all;
  }
}
