package org.voltyard.ui.stations;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ui.kit.NaturalOrder;

/// One value of one variable, as the table shows it.
///
/// @param edit what it shall be, typed but not sent
/// @param result what the station made of the last value sent from here
/// @param drift the value that it was given and does not have any more
/// @param waiting whether a value that it was given counts from the next boot on
/// @param other what it is beside, null while nothing is compared
record VariableRow(
    VariableSetting.Key key,
    DeviceVariable.Attribute attribute,
    DeviceVariable.@Nullable Traits traits,
    @Nullable String edit,
    @Nullable SettingResult result,
    ModelView.@Nullable LastSet drift,
    boolean waiting,
    @Nullable Other other,
    boolean editing) {
  static final Comparator<VariableRow> ORDER =
      Comparator.comparing(VariableRow::component, NaturalOrder.INSTANCE)
          .thenComparing(VariableRow::variable, NaturalOrder.INSTANCE)
          .thenComparing(row -> row.key().kind());

  /// The value on the other side; null where it has none.
  record Other(@Nullable String value, boolean differs) {}

  String component() {
    int cut = key.name().lastIndexOf('/');
    return cut < 0 ? "" : key.name().substring(0, cut);
  }

  String variable() {
    return key.name().substring(key.name().lastIndexOf('/') + 1);
  }

  /// As it is now; empty where that is not known or must not be shown.
  String value() {
    String value = attribute.value();
    return value == null ? "" : value;
  }

  /// What an editor begins with.
  String begin() {
    String typed = edit;
    return typed == null ? value() : typed;
  }

  boolean hidden() {
    return attribute.access() == DeviceVariable.Access.WRITE_ONLY
        || DeviceVariable.secret(key.name());
  }

  /// Passwords are changed by a workflow of their own.
  boolean editable() {
    return attribute.writable() && !DeviceVariable.secret(key.name());
  }

  boolean differs() {
    Other beside = other;
    return beside != null && beside.differs();
  }
}
