package org.voltyard.ocpp.v16;

import java.util.List;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.SettingResult.Result;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent.ConfigurationKey;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;

/// Configuration keys, read and set: what 1.6 has instead of a device model.
final class Configuration {
  private Configuration() {}

  static Order<?> read(StationCommand.ReadConfiguration c) {
    return Order.of(
        new GetConfiguration.Request(c.keys().isEmpty() ? null : c.keys()),
        GetConfiguration.Response.class,
        Configuration::reply);
  }

  private static Reply reply(GetConfiguration.Response answer) {
    List<GetConfiguration.KeyValue> known = answer.configurationKey();
    List<String> unknown = answer.unknownKey();
    return new Reply.Configuration(
        known == null ? List.of() : known.stream().map(Configuration::key).toList(),
        unknown == null ? List.of() : unknown);
  }

  /// The key must not be told, but some stations do. // OCPP-J 1.6 §6.2.2
  private static ConfigurationKey key(GetConfiguration.KeyValue entry) {
    boolean secret = entry.key().equalsIgnoreCase(Commands.PASSWORD);
    return new ConfigurationKey(entry.key(), secret ? null : entry.value(), entry.readonly());
  }

  /// What the connection needs is set by workflows of its own, see [SecurityInterpreter].
  static Translation set(StationCommand.SetVariables c) {
    VariableSetting only = c.settings().size() == 1 ? c.settings().getFirst() : null;
    if (only == null) {
      return new Translation.Refused("OCPP 1.6 sets one configuration key at a time");
    } else if (only.kind() != DeviceVariable.Kind.ACTUAL) {
      return new Translation.Refused("a configuration key of OCPP 1.6 has one value only");
    } else if (only.name().equalsIgnoreCase(Commands.PASSWORD)
        || only.name().equalsIgnoreCase(Commands.PROFILE)) {
      return new Translation.Refused(
          only.name() + " is changed by the workflow that locks no station out");
    }
    return change(only.name(), only.value());
  }

  static Order<?> change(String key, String value) {
    VariableSetting setting = VariableSetting.actual(key, value);
    return Order.of(
        new ChangeConfiguration.Request(key, value),
        ChangeConfiguration.Response.class,
        r ->
            new Reply.Settings(
                List.of(SettingResult.of(setting, result(r.status()), r.status().wire()))));
  }

  private static Result result(ChangeConfiguration.Status status) {
    return switch (status) {
      case ACCEPTED -> Result.ACCEPTED;
      case REBOOT_REQUIRED -> Result.AFTER_REBOOT;
      case REJECTED -> Result.REJECTED;
      case NOT_SUPPORTED -> Result.UNKNOWN;
    };
  }
}
