package org.voltyard.ocpp.v2;

import java.util.List;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Reply;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.rpc.Edition;

/// What the depot asks about monitors, customers and displays, in the words of 2.x (N, O).
final class DeviceOrders {
  private DeviceOrders() {}

  static Translation of(DiagnosticOrder<?> order) {
    return switch (order) {
      case DiagnosticOrder.ReadMonitors o -> readMonitors(o);
      case DiagnosticOrder.SetMonitors o ->
          Order.of(
              new SetVariableMonitoring.Request(
                  o.wishes().stream().map(DeviceWords::wire).toList()),
              SetVariableMonitoring.Response.class,
              DeviceOrders::set);
      case DiagnosticOrder.ClearMonitors o ->
          Order.of(
              new ClearVariableMonitoring.Request(o.numbers()),
              ClearVariableMonitoring.Response.class,
              DeviceOrders::cleared);
      case DiagnosticOrder.SetBase o ->
          Commands.simple(
              new SetMonitoringBase.Request(base(o.base())), SetMonitoringBase.Response.class);
      case DiagnosticOrder.SetLevel o ->
          Commands.simple(
              new SetMonitoringLevel.Request(o.severity()), SetMonitoringLevel.Response.class);
      case DiagnosticOrder.Customer o ->
          Commands.simple(customer(o), CustomerInformation.Response.class);
      case DiagnosticOrder.ReadStreams _, DiagnosticOrder.AdjustStream _ ->
          new Translation.Refused("event streams came with OCPP 2.1"); // N12, N14
    };
  }

  /// @param edition before 2.1 a message has one text only
  static Translation of(DisplayOrder<?> order, Edition edition) {
    return switch (order) {
      case DisplayOrder.Show o ->
          Order.of(
              new SetDisplayMessage.Request(
                  DeviceWords.wire(edition == Edition.V2_1 ? o.message() : first(o.message()))),
              SetDisplayMessage.Response.class,
              DeviceOrders::shown);
      case DisplayOrder.Remove o ->
          Order.of(
              new ClearDisplayMessage.Request(o.number()),
              ClearDisplayMessage.Response.class,
              r -> removed(o.number(), r));
      case DisplayOrder.Read o -> readMessages(o);
    };
  }

  private static DisplayMessage first(DisplayMessage message) {
    return message.saying(message.texts().subList(0, 1));
  }

  private static Order<?> readMonitors(DiagnosticOrder.ReadMonitors order) {
    List<ComponentVariable> variables =
        order.variables().stream().map(DeviceOrders::variable).toList();
    List<GetMonitoringReport.MonitoringCriterion> groups =
        order.groups().stream().map(DeviceOrders::criterion).toList();
    return Order.of(
        new GetMonitoringReport.Request(
            variables.isEmpty() ? null : variables,
            order.request(),
            groups.isEmpty() ? null : groups),
        GetMonitoringReport.Response.class,
        DeviceOrders::announced);
  }

  private static ComponentVariable variable(String name) {
    if (name.indexOf('/') < 0) {
      return new ComponentVariable(DeviceWords.component(name), null);
    }
    Variables.Place place = Variables.place(name);
    return new ComponentVariable(place.component(), place.variable());
  }

  /// That nothing fits is an answer, not a refusal. // N02.FR.10
  private static Reply announced(GetMonitoringReport.Response answer) {
    boolean nothing = answer.status() == GenericDeviceModelStatus.EMPTY_RESULT_SET;
    boolean accepted = nothing || answer.status() == GenericDeviceModelStatus.ACCEPTED;
    return new Reply.Announced(accepted, answer.status().wire(), nothing);
  }

  private static Reply set(SetVariableMonitoring.Response answer) {
    return new Reply.Monitors(
        answer.setMonitoringResult().stream().map(DeviceOrders::result).toList());
  }

  private static Monitor.Result result(SetVariableMonitoring.SetMonitoringResult result) {
    return new Monitor.Result(
        result.status() == SetVariableMonitoring.SetMonitoringStatus.ACCEPTED,
        result.status().wire(),
        result.id(),
        Variables.name(result.component(), result.variable()),
        DeviceWords.kind(result.type()));
  }

  /// One that was not found is gone too. // N06.FR.02
  private static Reply cleared(ClearVariableMonitoring.Response answer) {
    List<Integer> gone =
        answer.clearMonitoringResult().stream()
            .filter(r -> r.status() != ClearVariableMonitoring.ClearMonitoringStatus.REJECTED)
            .map(ClearVariableMonitoring.ClearMonitoringResult::id)
            .toList();
    Reply.Status all = Answers.of(answer);
    return new Reply.Cleared(all.accepted(), all.status(), gone);
  }

  private static CustomerInformation.Request customer(DiagnosticOrder.Customer order) {
    CustomerReference who = order.who();
    return new CustomerInformation.Request(
        who instanceof CustomerReference.ByCertificate(var hash) ? Certificates.wire(hash) : null,
        who instanceof CustomerReference.ByToken(var token) ? Tokens.wire(token) : null,
        order.request(),
        order.report(),
        order.clear(),
        who instanceof CustomerReference.ByIdentifier(var text) ? text : null);
  }

  private static Order<?> readMessages(DisplayOrder.Read order) {
    var priority = order.priority();
    var state = order.state();
    return Order.of(
        new GetDisplayMessages.Request(
            order.numbers().isEmpty() ? null : order.numbers(),
            order.request(),
            priority == null ? null : DeviceWords.wire(priority),
            state == null ? null : DeviceWords.wire(state)),
        GetDisplayMessages.Response.class,
        r -> {
          boolean nothing = r.status() == GetDisplayMessages.Status.UNKNOWN; // O03.FR.06
          return new Reply.Announced(true, r.status().wire(), nothing);
        });
  }

  private static Reply shown(SetDisplayMessage.Response answer) {
    return new Reply.Display(
        answer.status() == SetDisplayMessage.DisplayMessageStatus.ACCEPTED,
        answer.status().wire(),
        answer.status() == SetDisplayMessage.DisplayMessageStatus.LANGUAGE_NOT_SUPPORTED);
  }

  private static Reply removed(int number, ClearDisplayMessage.Response answer) {
    boolean kept = answer.status() == ClearDisplayMessage.ClearMessageStatus.REJECTED;
    return new Reply.Cleared(
        answer.status() == ClearDisplayMessage.ClearMessageStatus.ACCEPTED,
        answer.status().wire(),
        kept ? List.of() : List.of(number));
  }

  private static GetMonitoringReport.MonitoringCriterion criterion(Monitor.Group group) {
    return switch (group) {
      case THRESHOLD -> GetMonitoringReport.MonitoringCriterion.THRESHOLD_MONITORING;
      case DELTA -> GetMonitoringReport.MonitoringCriterion.DELTA_MONITORING;
      case PERIODIC -> GetMonitoringReport.MonitoringCriterion.PERIODIC_MONITORING;
    };
  }

  private static SetMonitoringBase.MonitoringBase base(Monitor.Base base) {
    return switch (base) {
      case ALL -> SetMonitoringBase.MonitoringBase.ALL;
      case FACTORY -> SetMonitoringBase.MonitoringBase.FACTORY_DEFAULT;
      case HARD_WIRED -> SetMonitoringBase.MonitoringBase.HARD_WIRED_ONLY;
    };
  }
}
