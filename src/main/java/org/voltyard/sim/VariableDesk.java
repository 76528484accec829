package org.voltyard.sim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v2.AttributeKind;
import org.voltyard.ocpp.v2.Component;
import org.voltyard.ocpp.v2.ComponentVariable;
import org.voltyard.ocpp.v2.EVSE;
import org.voltyard.ocpp.v2.GenericDeviceModelStatus;
import org.voltyard.ocpp.v2.GetBaseReport;
import org.voltyard.ocpp.v2.GetReport;
import org.voltyard.ocpp.v2.GetReport.ComponentCriterion;
import org.voltyard.ocpp.v2.GetVariables;
import org.voltyard.ocpp.v2.GetVariables.GetVariableStatus;
import org.voltyard.ocpp.v2.NotifyReport;
import org.voltyard.ocpp.v2.NotifyReport.Mutability;
import org.voltyard.ocpp.v2.SetVariables;
import org.voltyard.ocpp.v2.SetVariables.SetVariableStatus;
import org.voltyard.ocpp.v2.Variable;

/// Reads, writes and reports the variables of a charger. (2.x, B05 to B08)
final class VariableDesk {
  private static final int PART = 20;

  private final Cabinet cabinet;
  private final DeviceModel model;
  private final Commands.Parts parts;

  VariableDesk(Cabinet cabinet, DeviceModel model, Commands.Parts parts) {
    this.cabinet = cabinet;
    this.model = model;
    this.parts = parts;
  }

  GetVariables.Response read(GetVariables.Request wanted) {
    return new GetVariables.Response(wanted.getVariableData().stream().map(this::read).toList());
  }

  private GetVariables.GetVariableResult read(GetVariables.GetVariableData wanted) {
    DeviceVariable found = model.find(wanted.component(), wanted.variable());
    GetVariableStatus status;
    if (found == null) {
      status =
          model.knows(wanted.component())
              ? GetVariableStatus.UNKNOWN_VARIABLE
              : GetVariableStatus.UNKNOWN_COMPONENT;
    } else {
      status =
          actual(wanted.attributeType())
              ? GetVariableStatus.ACCEPTED
              : GetVariableStatus.NOT_SUPPORTED_ATTRIBUTE_TYPE;
    }
    return new GetVariables.GetVariableResult(
        null,
        status,
        wanted.attributeType(),
        found != null && status == GetVariableStatus.ACCEPTED ? model.value(found) : null,
        wanted.component(),
        wanted.variable());
  }

  private static boolean actual(@Nullable AttributeKind kind) {
    return kind == null || kind == AttributeKind.ACTUAL;
  }

  SetVariables.Response write(SetVariables.Request wanted) {
    List<SetVariables.SetVariableResult> results = new ArrayList<>();
    for (SetVariables.SetVariableData each : wanted.setVariableData()) {
      results.add(
          new SetVariables.SetVariableResult(
              each.attributeType(), write(each), null, each.component(), each.variable()));
    }
    parts
        .remote()
        .later(
            () -> {
              parts.metering().rearm();
              parts.boot().arm();
              parts.boot().armPing();
            });
    return new SetVariables.Response(results);
  }

  private SetVariableStatus write(SetVariables.SetVariableData wanted) {
    DeviceVariable found = model.find(wanted.component(), wanted.variable());
    if (found == null) {
      return model.knows(wanted.component())
          ? SetVariableStatus.UNKNOWN_VARIABLE
          : SetVariableStatus.UNKNOWN_COMPONENT;
    } else if (!actual(wanted.attributeType())) {
      return SetVariableStatus.NOT_SUPPORTED_ATTRIBUTE_TYPE;
    }
    return model.write(found, wanted.attributeValue())
        ? SetVariableStatus.ACCEPTED
        : SetVariableStatus.REJECTED;
  }

  GetBaseReport.Response report(GetBaseReport.Request wanted) {
    List<DeviceVariable> found =
        switch (wanted.reportBase()) {
          case FULL_INVENTORY -> model.all();
          case CONFIGURATION_INVENTORY ->
              model.all().stream().filter(each -> each.traits().writable()).toList();
          case SUMMARY_INVENTORY -> model.all().stream().filter(VariableDesk::summary).toList();
        };
    return new GetBaseReport.Response(report(wanted.requestId(), found), null);
  }

  private static boolean summary(DeviceVariable each) {
    String name = each.variable().name();
    return name.equals("AvailabilityState") || name.equals("Problem");
  }

  GetReport.Response report(GetReport.Request wanted) {
    List<DeviceVariable> found =
        model.all().stream()
            .filter(each -> asked(wanted.componentVariable(), each))
            .filter(each -> meets(wanted.componentCriteria(), each.component()))
            .toList();
    return new GetReport.Response(report(wanted.requestId(), found), null);
  }

  private static boolean asked(@Nullable List<ComponentVariable> wanted, DeviceVariable variable) {
    return wanted == null
        || wanted.stream()
            .anyMatch(
                each ->
                    matches(each.component(), variable.component())
                        && matches(each.variable(), variable.variable()));
  }

  /// What is not given, any matches. // B08.FR.20 to B08.FR.24
  private static boolean matches(Component wanted, Component found) {
    EVSE evse = wanted.evse();
    EVSE of = found.evse();
    boolean there =
        evse == null
            || (of != null
                && evse.id() == of.id()
                && (evse.connectorId() == null || evse.connectorId().equals(of.connectorId())));
    return there
        && wanted.name().equalsIgnoreCase(found.name())
        && (wanted.instance() == null || wanted.instance().equals(found.instance()));
  }

  private static boolean matches(@Nullable Variable wanted, Variable found) {
    return wanted == null
        || (wanted.name().equalsIgnoreCase(found.name())
            && (wanted.instance() == null || wanted.instance().equals(found.instance())));
  }

  private boolean meets(@Nullable List<ComponentCriterion> criteria, Component component) {
    return criteria == null || criteria.stream().anyMatch(each -> meets(each, component));
  }

  /// Without the variable a component counts as active, available and enabled, and as no problem.
  private boolean meets(ComponentCriterion criterion, Component component) {
    DeviceVariable says = model.find(component, new Variable(criterion.wire(), null));
    return says == null
        ? criterion != ComponentCriterion.PROBLEM
        : model.value(says).equals("true");
  }

  private GenericDeviceModelStatus report(int request, List<DeviceVariable> found) {
    if (found.isEmpty()) {
      return GenericDeviceModelStatus.EMPTY_RESULT_SET;
    }
    parts.remote().later(() -> tell(request, found));
    return GenericDeviceModelStatus.ACCEPTED;
  }

  private void tell(int request, List<DeviceVariable> found) {
    int number = 0;
    for (int from = 0; from < found.size(); from += PART) {
      int to = Math.min(found.size(), from + PART);
      List<NotifyReport.ReportData> part =
          found.subList(from, to).stream().map(this::entry).toList();
      parts
          .line()
          .tell(
              new NotifyReport.Request(
                  request, cabinet.now(), part, to < found.size() ? true : null, number++));
    }
  }

  private NotifyReport.ReportData entry(DeviceVariable of) {
    DeviceVariable.Traits traits = of.traits();
    Double most = traits.most();
    boolean constant = !traits.writable() && !of.monitored();
    return new NotifyReport.ReportData(
        of.component(),
        of.variable(),
        List.of(
            new NotifyReport.VariableAttribute(
                AttributeKind.ACTUAL,
                model.value(of),
                traits.writable() ? Mutability.READ_WRITE : Mutability.READ_ONLY,
                traits.writable(),
                constant)),
        new NotifyReport.VariableCharacteristics(
            traits.unit(),
            traits.kind(),
            null,
            most == null ? null : BigDecimal.valueOf(most),
            traits.choices(),
            of.monitored(),
            null));
  }
}
