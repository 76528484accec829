package org.voltyard.sim;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.Component;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.NotifyReport.DataKind;
import org.voltyard.ocpp.v2.Variable;

/// A variable of a component, what may be written into it, and where its value comes from.
record DeviceVariable(Component component, Variable variable, Traits traits, Source source) {
  /// What values are like.
  ///
  /// @param choices the values of a list, with commas between
  record Traits(
      DataKind kind,
      boolean writable,
      @Nullable String unit,
      @Nullable String choices,
      @Nullable Double most) {
    Traits in(String ofUnit) {
      return new Traits(kind, writable, ofUnit, choices, most);
    }

    Traits upTo(double limit) {
      return new Traits(kind, writable, unit, choices, limit);
    }

    Traits of(String values) {
      return new Traits(kind, writable, unit, values, most);
    }

    Traits fixed() {
      return new Traits(kind, false, unit, choices, most);
    }
  }

  /// Where the value comes from.
  sealed interface Source {
    /// The charger's configuration, where it takes effect.
    record Key(ConfigKey key) implements Source {}

    /// The device model keeps it; `initial` until it is written.
    record Own(String initial) implements Source {}

    /// It shows how things are.
    record Live(Supplier<String> value) implements Source {}
  }

  /// Whether it can be watched: numbers and states that change by themselves.
  boolean monitored() {
    return source instanceof Source.Live;
  }

  boolean isOf(Component wanted) {
    return component.name().equalsIgnoreCase(wanted.name())
        && same(component.instance(), wanted.instance())
        && place(component.evse()).equals(place(wanted.evse()));
  }

  boolean is(Variable wanted) {
    return variable.name().equalsIgnoreCase(wanted.name())
        && same(variable.instance(), wanted.instance());
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equalsIgnoreCase(b);
  }

  private static String place(@Nullable EVSE evse) {
    return evse == null ? "" : evse.id() + "/" + evse.connectorId();
  }
}
