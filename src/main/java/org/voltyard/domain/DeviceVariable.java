package org.voltyard.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One variable of a station's device model, or one configuration key of a station that has no more
/// than keys.
///
/// @param name on one line: `Component[instance]#evse.connector/Variable[instance]`, or the key
/// @param traits what its values may be; null where the station has not told
public record DeviceVariable(String name, List<Attribute> attributes, @Nullable Traits traits) {
  public DeviceVariable {
    attributes = secret(name) ? attributes.stream().map(Attribute::hidden).toList() : attributes;
    attributes = List.copyOf(attributes);
  }

  /// Which value of a variable: the one that it has, or one of its bounds.
  public enum Kind {
    ACTUAL,
    TARGET,
    MIN_SET,
    MAX_SET
  }

  /// Whether a value can be read and set.
  public enum Access {
    READ_ONLY,
    WRITE_ONLY,
    READ_WRITE
  }

  /// One value of a variable; those that can only be written are never kept.
  public record Attribute(
      Kind kind, @Nullable String value, Access access, boolean persistent, boolean constant) {
    public Attribute {
      value = access == Access.WRITE_ONLY ? null : value;
    }

    Attribute hidden() {
      return new Attribute(kind, null, access, persistent, constant);
    }

    Attribute with(@Nullable String other) {
      return new Attribute(kind, other, access, persistent, constant);
    }

    public boolean writable() {
      return access != Access.READ_ONLY && !constant;
    }
  }

  /// What the values of a variable are.
  public enum Type {
    TEXT,
    DECIMAL,
    WHOLE,
    MOMENT,
    FLAG,
    /// One of its options.
    OPTION,
    /// Several of its options, in an order that matters.
    SEQUENCE,
    /// Several of its options, in any order.
    MEMBERS
  }

  /// What the values of a variable may be.
  ///
  /// @param most for text the greatest length
  /// @param options those of a list; none where any are allowed
  /// @param monitored whether the station can watch it
  /// @param elements how many options a list may have at most
  public record Traits(
      Type type,
      @Nullable String unit,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      List<String> options,
      boolean monitored,
      @Nullable Integer elements) {
    public Traits {
      options = List.copyOf(options);
    }
  }

  /// A configuration key, of which no more than its value is known.
  public static DeviceVariable of(StationEvent.ConfigurationKey key) {
    Access access = key.readOnly() ? Access.READ_ONLY : Access.READ_WRITE;
    return new DeviceVariable(
        key.key(), List.of(new Attribute(Kind.ACTUAL, key.value(), access, true, false)), null);
  }

  /// Whether values of that name are passwords, which are never shown nor kept. // A01.FR.06
  public static boolean secret(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("password")
        || name.equalsIgnoreCase("AuthorizationKey");
  }

  /// The part of the name before the variable; empty for keys.
  public String component() {
    int cut = name.lastIndexOf('/');
    return cut < 0 ? "" : name.substring(0, cut);
  }

  /// The name within its component.
  public String variable() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  public @Nullable Attribute attribute(Kind kind) {
    for (Attribute each : attributes) {
      if (each.kind() == kind) {
        return each;
      }
    }
    return null;
  }

  /// The value it has, null when that is not known.
  public @Nullable String value() {
    Attribute actual = attribute(Kind.ACTUAL);
    return actual == null ? null : actual.value();
  }

  /// What is known of it after the station told this.
  public DeviceVariable after(DeviceVariable told) {
    List<Attribute> all = new ArrayList<>(told.attributes());
    for (Attribute each : attributes) {
      if (told.attribute(each.kind()) == null) {
        all.add(each);
      }
    }
    return new DeviceVariable(name, all, told.traits() == null ? traits : told.traits());
  }

  /// The same with one value changed; unchanged where it has no such attribute.
  public DeviceVariable with(Kind kind, @Nullable String value) {
    List<Attribute> all =
        attributes.stream().map(a -> a.kind() == kind ? a.with(value) : a).toList();
    return new DeviceVariable(name, all, traits);
  }
}
