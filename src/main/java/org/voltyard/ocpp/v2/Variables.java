package org.voltyard.ocpp.v2;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.StationEvent.ConfigurationKey;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Variables of the device model under names of one line, as operators read and write them:
/// `Component[instance]#evse.connector/Variable[instance]`.
final class Variables {
  private static final Pattern NAME =
      Pattern.compile(
          "([^\\[\\]#/]{1,50})(?:\\[([^\\]]{1,50})])?(?:#(\\d{1,9})(?:\\.(\\d{1,9}))?)?"
              + "/([^\\[\\]#/]{1,50})(?:\\[([^\\]]{1,50})])?");

  private Variables() {}

  /// A variable, and the component that it belongs to.
  record Place(Component component, Variable variable) {}

  static String name(Component component, Variable variable) {
    StringBuilder name = new StringBuilder(component.name());
    instance(component.instance(), name);
    EVSE evse = component.evse();
    if (evse != null) {
      name.append('#').append(evse.id());
      if (evse.connectorId() != null) {
        name.append('.').append(evse.connectorId());
      }
    }
    name.append('/').append(variable.name());
    instance(variable.instance(), name);
    return name.toString();
  }

  private static void instance(@Nullable String instance, StringBuilder name) {
    if (instance != null) {
      name.append('[').append(instance).append(']');
    }
  }

  static Place place(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new RpcException(
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
          "variable '"
              + name
              + "': allowed is Component/Variable, such as OCPPCommCtrlr/HeartbeatInterval or"
              + " Connector#1.1/Available");
    }
    String evse = parts.group(3);
    String connector = parts.group(4);
    return new Place(
        new Component(
            evse == null
                ? null
                : new EVSE(
                    Integer.parseInt(evse),
                    connector == null ? null : (Integer) Integer.parseInt(connector)),
            parts.group(1),
            parts.group(2)),
        new Variable(parts.group(5), parts.group(6)));
  }

  /// A component or a variable of one, by its name.
  static ComponentVariable wanted(String name) {
    if (name.indexOf('/') >= 0) {
      Place place = place(name);
      return new ComponentVariable(place.component(), place.variable());
    }
    return new ComponentVariable(place(name + "/*").component(), null);
  }

  static String name(ComponentVariable wanted) {
    Variable variable = wanted.variable();
    if (variable != null) {
      return name(wanted.component(), variable);
    }
    String all = name(wanted.component(), new Variable("*", null));
    return all.substring(0, all.length() - 2);
  }

  /// A variable as a report tells it.
  static DeviceVariable variable(NotifyReport.ReportData data) {
    NotifyReport.VariableCharacteristics traits = data.variableCharacteristics();
    return new DeviceVariable(
        name(data.component(), data.variable()),
        data.variableAttribute().stream().map(Variables::attribute).toList(),
        traits == null ? null : traits(traits));
  }

  private static DeviceVariable.Attribute attribute(NotifyReport.VariableAttribute told) {
    return new DeviceVariable.Attribute(
        kind(told.type()),
        told.value(),
        access(told.mutability()),
        Boolean.TRUE.equals(told.persistent()),
        Boolean.TRUE.equals(told.constant()));
  }

  static DeviceVariable.Kind kind(@Nullable AttributeKind kind) {
    return switch (kind) {
      case null -> DeviceVariable.Kind.ACTUAL;
      case ACTUAL -> DeviceVariable.Kind.ACTUAL;
      case TARGET -> DeviceVariable.Kind.TARGET;
      case MIN_SET -> DeviceVariable.Kind.MIN_SET;
      case MAX_SET -> DeviceVariable.Kind.MAX_SET;
    };
  }

  static AttributeKind wire(DeviceVariable.Kind kind) {
    return switch (kind) {
      case ACTUAL -> AttributeKind.ACTUAL;
      case TARGET -> AttributeKind.TARGET;
      case MIN_SET -> AttributeKind.MIN_SET;
      case MAX_SET -> AttributeKind.MAX_SET;
    };
  }

  /// What is not told can be read and set.
  private static DeviceVariable.Access access(NotifyReport.@Nullable Mutability told) {
    return switch (told) {
      case null -> DeviceVariable.Access.READ_WRITE;
      case READ_ONLY -> DeviceVariable.Access.READ_ONLY;
      case WRITE_ONLY -> DeviceVariable.Access.WRITE_ONLY;
      case READ_WRITE -> DeviceVariable.Access.READ_WRITE;
    };
  }

  private static DeviceVariable.Traits traits(NotifyReport.VariableCharacteristics told) {
    String values = told.valuesList();
    return new DeviceVariable.Traits(
        type(told.dataType()),
        told.unit(),
        told.minLimit(),
        told.maxLimit(),
        values == null || values.isBlank()
            ? List.of()
            : Arrays.stream(values.split(",", -1)).map(String::strip).toList(),
        told.supportsMonitoring(),
        told.maxElements());
  }

  private static DeviceVariable.Type type(NotifyReport.DataKind kind) {
    return switch (kind) {
      case STRING -> DeviceVariable.Type.TEXT;
      case DECIMAL -> DeviceVariable.Type.DECIMAL;
      case INTEGER -> DeviceVariable.Type.WHOLE;
      case DATE_TIME -> DeviceVariable.Type.MOMENT;
      case BOOLEAN -> DeviceVariable.Type.FLAG;
      case OPTION_LIST -> DeviceVariable.Type.OPTION;
      case SEQUENCE_LIST -> DeviceVariable.Type.SEQUENCE;
      case MEMBER_LIST -> DeviceVariable.Type.MEMBERS;
    };
  }

  /// Passwords are write-only, but some stations tell them. // A01.FR.06
  static ConfigurationKey key(String name, @Nullable String value, boolean readOnly) {
    boolean secret = name.toLowerCase(Locale.ROOT).endsWith("password");
    return new ConfigurationKey(name, secret ? null : value, readOnly);
  }
}
