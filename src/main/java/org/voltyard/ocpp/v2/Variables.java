package org.voltyard.ocpp.v2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  /// The actual values of a report.
  static List<ConfigurationKey> keys(List<NotifyReport.ReportData> data) {
    List<ConfigurationKey> keys = new ArrayList<>(data.size());
    for (NotifyReport.ReportData each : data) {
      for (NotifyReport.VariableAttribute attribute : each.variableAttribute()) {
        if (attribute.type() == null || attribute.type() == AttributeKind.ACTUAL) {
          keys.add(
              key(
                  name(each.component(), each.variable()),
                  attribute.value(),
                  attribute.mutability() == NotifyReport.Mutability.READ_ONLY));
        }
      }
    }
    return keys;
  }

  /// Passwords are write-only, but some stations tell them. // A01.FR.06
  static ConfigurationKey key(String name, @Nullable String value, boolean readOnly) {
    boolean secret = name.toLowerCase(Locale.ROOT).endsWith("password");
    return new ConfigurationKey(name, secret ? null : value, readOnly);
  }
}
