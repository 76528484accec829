package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Finds the depot's own orders about monitors, customers and displays in requests of 2.x.
final class DeviceInterpreter {
  private DeviceInterpreter() {}

  /// Null for a request about something else, and for one that says more than the depot knows.
  static @Nullable StationCommand<?> command(Record request) {
    return switch (request) {
      case GetMonitoringReport.Request r -> same(r, diagnose(readMonitors(r)));
      case SetVariableMonitoring.Request r ->
          same(
              r,
              diagnose(
                  new DiagnosticOrder.SetMonitors(
                      r.setMonitoringData().stream().map(DeviceWords::wish).toList())));
      case ClearVariableMonitoring.Request r -> diagnose(new DiagnosticOrder.ClearMonitors(r.id()));
      case SetMonitoringBase.Request r -> diagnose(new DiagnosticOrder.SetBase(base(r)));
      case SetMonitoringLevel.Request r -> diagnose(new DiagnosticOrder.SetLevel(r.severity()));
      case CustomerInformation.Request r ->
          same(
              r,
              diagnose(
                  new DiagnosticOrder.Customer(r.requestId(), customer(r), r.report(), r.clear())));
      case SetDisplayMessage.Request r ->
          same(r, display(new DisplayOrder.Show(DeviceWords.message(r.message()))));
      case ClearDisplayMessage.Request r -> display(new DisplayOrder.Remove(r.id()));
      case GetDisplayMessages.Request r -> display(readMessages(r));
      default -> null;
    };
  }

  private static <R extends Reply> StationCommand<R> diagnose(DiagnosticOrder<R> order) {
    return new StationCommand.Diagnose<>(order);
  }

  private static <R extends Reply> StationCommand<R> display(DisplayOrder<R> order) {
    return new StationCommand.Display<>(order);
  }

  /// Only if it comes to exactly the same words.
  private static @Nullable StationCommand<?> same(Record request, StationCommand<?> command) {
    return request.equals(words(command)) ? command : null;
  }

  private static @Nullable Record words(StationCommand<?> command) {
    Translation translated =
        switch (command) {
          case StationCommand.Diagnose<?> c -> DeviceOrders.of(c.order());
          case StationCommand.Display<?> c -> DeviceOrders.of(c.order(), Edition.V2_1);
          default -> null;
        };
    return translated instanceof Translation.Order<?> order ? order.request() : null;
  }

  private static DiagnosticOrder.ReadMonitors readMonitors(GetMonitoringReport.Request request) {
    var criteria = request.monitoringCriteria();
    var variables = request.componentVariable();
    return new DiagnosticOrder.ReadMonitors(
        request.requestId(),
        criteria == null ? List.of() : criteria.stream().map(DeviceInterpreter::group).toList(),
        variables == null ? List.of() : variables.stream().map(DeviceInterpreter::name).toList());
  }

  private static String name(ComponentVariable wanted) {
    Variable variable = wanted.variable();
    return variable == null
        ? DeviceWords.name(wanted.component())
        : Variables.name(wanted.component(), variable);
  }

  private static Monitor.Group group(GetMonitoringReport.MonitoringCriterion criterion) {
    return switch (criterion) {
      case THRESHOLD_MONITORING -> Monitor.Group.THRESHOLD;
      case DELTA_MONITORING -> Monitor.Group.DELTA;
      case PERIODIC_MONITORING -> Monitor.Group.PERIODIC;
    };
  }

  private static Monitor.Base base(SetMonitoringBase.Request request) {
    return switch (request.monitoringBase()) {
      case ALL -> Monitor.Base.ALL;
      case FACTORY_DEFAULT -> Monitor.Base.FACTORY;
      case HARD_WIRED_ONLY -> Monitor.Base.HARD_WIRED;
    };
  }

  /// A customer is named by exactly one thing. // N09.FR.04, N10.FR.08
  private static CustomerReference customer(CustomerInformation.Request request) {
    CertificateHashData certificate = request.customerCertificate();
    IdToken token = request.idToken();
    String identifier = request.customerIdentifier();
    int named = (certificate == null ? 0 : 1) + (token == null ? 0 : 1);
    if (named + (identifier == null ? 0 : 1) != 1) {
      throw new RpcException(
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
          "one of idToken, customerCertificate and customerIdentifier is needed");
    }
    if (certificate != null) {
      return new CustomerReference.ByCertificate(Certificates.domain(certificate));
    }
    return token != null
        ? new CustomerReference.ByToken(Tokens.token(token))
        : new CustomerReference.ByIdentifier(String.valueOf(identifier));
  }

  private static DisplayOrder.Read readMessages(GetDisplayMessages.Request request) {
    List<Integer> numbers = request.id();
    MessagePriority priority = request.priority();
    MessageState state = request.state();
    return new DisplayOrder.Read(
        request.requestId(),
        numbers == null ? List.of() : numbers,
        priority == null ? null : DeviceWords.priority(priority),
        state == null ? null : DeviceWords.state(state));
  }
}
