package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The device model of a station as far as it is known, by name.
///
/// @param lastSet what it was given and took, by what it is
/// @param report the last report, null when there was none
public record ModelView(
    List<DeviceVariable> variables,
    Map<VariableSetting.Key, LastSet> lastSet,
    @Nullable Report report) {
  public static final ModelView EMPTY = new ModelView(List.of(), Map.of(), null);

  public ModelView {
    variables = List.copyOf(variables);
    lastSet = Map.copyOf(lastSet);
  }

  /// A value that the station took.
  ///
  /// @param waiting whether it counts from the next boot on
  public record LastSet(String value, Origin origin, Instant at, boolean waiting) {}

  /// How far a report has come.
  ///
  /// @param whole whether no part of it is missing so far
  public record Report(ReportScope scope, int parts, boolean more, boolean whole) {}

  /// Whether a value that the station has differs from the one that it was given.
  public boolean drifted(DeviceVariable variable, DeviceVariable.Kind kind) {
    DeviceVariable.Attribute has = variable.attribute(kind);
    LastSet given = lastSet.get(new VariableSetting.Key(variable.name(), kind));
    return has != null
        && given != null
        && !given.waiting()
        && has.value() != null
        && !SameValue.of(variable.traits(), has.value(), given.value());
  }
}
