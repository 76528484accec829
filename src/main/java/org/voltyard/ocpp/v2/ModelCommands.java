package org.voltyard.ocpp.v2;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Reply;
import org.voltyard.domain.ReportScope;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.SettingResult.Result;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent.ConfigurationKey;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;

/// Commands about the device model, and how their answers are read. // B05 to B08
final class ModelCommands {
  /// What a station that waits may send once it was asked for its device model. // B02.FR.02
  private static final String REPORT = "NotifyReport";

  private ModelCommands() {}

  /// All of it is told by reports that follow; single variables by the answer. // B06, B07
  static Order<?> configuration(StationCommand.ReadConfiguration c) {
    if (c.keys().isEmpty()) {
      return based(
          new GetBaseReport.Request(Commands.number(c), GetBaseReport.ReportBase.FULL_INVENTORY));
    }
    return Order.of(
        new GetVariables.Request(c.keys().stream().map(ModelCommands::asked).toList()),
        GetVariables.Response.class,
        ModelCommands::configuration);
  }

  private static GetVariables.GetVariableData asked(String key) {
    Variables.Place place = Variables.place(key);
    return new GetVariables.GetVariableData(null, place.component(), place.variable());
  }

  private static Reply configuration(GetVariables.Response answer) {
    List<ConfigurationKey> known =
        answer.getVariableResult().stream()
            .filter(r -> r.attributeStatus() == GetVariables.GetVariableStatus.ACCEPTED)
            .map(
                r ->
                    Variables.key(
                        Variables.name(r.component(), r.variable()), r.attributeValue(), false))
            .toList();
    List<String> unknown =
        answer.getVariableResult().stream()
            .filter(r -> r.attributeStatus() != GetVariables.GetVariableStatus.ACCEPTED)
            .map(r -> Variables.name(r.component(), r.variable()))
            .toList();
    return new Reply.Configuration(known, unknown);
  }

  static Order<?> report(StationCommand.ReadModel c) {
    GetBaseReport.ReportBase base =
        switch (c.scope()) {
          case FULL -> GetBaseReport.ReportBase.FULL_INVENTORY;
          case CONFIGURATION -> GetBaseReport.ReportBase.CONFIGURATION_INVENTORY;
          case SUMMARY -> GetBaseReport.ReportBase.SUMMARY_INVENTORY;
          case CHOSEN -> null;
        };
    return base == null ? chosen(custom(c)) : based(new GetBaseReport.Request(c.request(), base));
  }

  private static GetReport.Request custom(StationCommand.ReadModel c) { // B08.FR.01, B08.FR.03
    return new GetReport.Request(
        c.names().isEmpty() ? null : c.names().stream().map(Variables::wanted).toList(),
        c.request(),
        c.criteria().isEmpty()
            ? null
            : c.criteria().stream().map(ModelCommands::criterion).toList());
  }

  private static GetReport.ComponentCriterion criterion(StationCommand.Criterion criterion) {
    return switch (criterion) {
      case ACTIVE -> GetReport.ComponentCriterion.ACTIVE;
      case AVAILABLE -> GetReport.ComponentCriterion.AVAILABLE;
      case ENABLED -> GetReport.ComponentCriterion.ENABLED;
      case PROBLEM -> GetReport.ComponentCriterion.PROBLEM;
    };
  }

  private static StationCommand.Criterion domain(GetReport.ComponentCriterion criterion) {
    return switch (criterion) {
      case ACTIVE -> StationCommand.Criterion.ACTIVE;
      case AVAILABLE -> StationCommand.Criterion.AVAILABLE;
      case ENABLED -> StationCommand.Criterion.ENABLED;
      case PROBLEM -> StationCommand.Criterion.PROBLEM;
    };
  }

  private static Order<?> based(GetBaseReport.Request request) {
    return Order.of(
            request,
            GetBaseReport.Response.class,
            promised(request.requestId(), scope(request), GetBaseReport.Response::status))
        .inviting(REPORT);
  }

  private static Order<?> chosen(GetReport.Request request) {
    return Order.of(
            request,
            GetReport.Response.class,
            promised(request.requestId(), ReportScope.CHOSEN, GetReport.Response::status))
        .inviting(REPORT);
  }

  private static <A> Function<A, Reply> promised(
      int request, ReportScope scope, Function<A, GenericDeviceModelStatus> status) {
    return answer -> {
      GenericDeviceModelStatus word = status.apply(answer);
      return new Reply.Report(
          word == GenericDeviceModelStatus.ACCEPTED, word.wire(), request, scope);
    };
  }

  private static ReportScope scope(GetBaseReport.Request request) {
    return switch (request.reportBase()) {
      case FULL_INVENTORY -> ReportScope.FULL;
      case CONFIGURATION_INVENTORY -> ReportScope.CONFIGURATION;
      case SUMMARY_INVENTORY -> ReportScope.SUMMARY;
    };
  }

  /// The password is changed by its own workflow only. // A01
  static Translation set(StationCommand.SetVariables c) {
    return c.settings().stream().anyMatch(s -> s.name().equals(Commands.PASSWORD))
        ? new Translation.Refused("a password is set by the workflow that locks no station out")
        : set(c.settings());
  }

  static Order<?> set(List<VariableSetting> settings) {
    return settings(new SetVariables.Request(settings.stream().map(ModelCommands::data).toList()));
  }

  private static SetVariables.SetVariableData data(VariableSetting setting) {
    Variables.Place place = Variables.place(setting.name());
    return new SetVariables.SetVariableData(
        setting.kind() == DeviceVariable.Kind.ACTUAL ? null : Variables.wire(setting.kind()),
        setting.value(),
        place.component(),
        place.variable());
  }

  private static Order<?> settings(SetVariables.Request request) {
    return Order.of(
        request,
        SetVariables.Response.class,
        answer ->
            new Reply.Settings(
                request.setVariableData().stream().map(asked -> result(asked, answer)).toList()));
  }

  /// Results name what they are about; stations need not keep the order.
  private static SettingResult result(
      SetVariables.SetVariableData asked, SetVariables.Response answer) {
    VariableSetting setting = setting(asked);
    for (SetVariables.SetVariableResult each : answer.setVariableResult()) {
      if (Variables.name(each.component(), each.variable()).equalsIgnoreCase(setting.name())
          && Variables.kind(each.attributeType()) == setting.kind()) {
        return SettingResult.of(
            setting, result(each.attributeStatus()), each.attributeStatus().wire());
      }
    }
    return SettingResult.of(setting, Result.FAILED, "not in the answer");
  }

  private static Result result(SetVariables.SetVariableStatus status) {
    return switch (status) {
      case ACCEPTED -> Result.ACCEPTED;
      case REBOOT_REQUIRED -> Result.AFTER_REBOOT;
      case REJECTED -> Result.REJECTED;
      case UNKNOWN_COMPONENT, UNKNOWN_VARIABLE, NOT_SUPPORTED_ATTRIBUTE_TYPE -> Result.UNKNOWN;
    };
  }

  private static VariableSetting setting(SetVariables.SetVariableData data) {
    return new VariableSetting(
        Variables.name(data.component(), data.variable()),
        Variables.kind(data.attributeType()),
        data.attributeValue());
  }

  /// How the answer to a request in the station's own words is read; null where it is none of
  /// these.
  static @Nullable Order<?> inOwnWords(Record request) {
    return switch (request) {
      case GetBaseReport.Request r -> based(r);
      case GetReport.Request r -> chosen(r);
      case SetVariables.Request r -> settings(r);
      default -> null;
    };
  }

  /// The command that a request comes to; null where it is none of these.
  static @Nullable StationCommand<?> meaning(Record request) {
    return switch (request) {
      case GetBaseReport.Request r ->
          new StationCommand.ReadModel(r.requestId(), scope(r), List.of(), List.of());
      case GetReport.Request r -> {
        List<ComponentVariable> names = r.componentVariable();
        List<GetReport.ComponentCriterion> criteria = r.componentCriteria();
        yield new StationCommand.ReadModel(
            r.requestId(),
            ReportScope.CHOSEN,
            names == null ? List.of() : names.stream().map(Variables::name).toList(),
            criteria == null ? List.of() : criteria.stream().map(ModelCommands::domain).toList());
      }
      case SetVariables.Request r ->
          new StationCommand.SetVariables(
              r.setVariableData().stream().map(ModelCommands::setting).toList());
      default -> null;
    };
  }
}
