package org.voltyard.charging;

import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayOrder;

/// By what one sees that a question about monitors, customers or displays was answered in full.
final class DeviceEffects {
  private DeviceEffects() {}

  static Effect of(DiagnosticOrder<?> order) {
    return switch (order) {
      case DiagnosticOrder.ReadMonitors o ->
          new Effect.Visible(
              "monitors reported",
              f ->
                  f instanceof DiagnosticEvent.MonitorsReported r
                      && r.request() == o.request()
                      && r.last());
      case DiagnosticOrder.Customer o ->
          new Effect.Visible(
              "customer data told",
              f ->
                  f instanceof DiagnosticEvent.CustomerTold t
                      && t.request() == o.request()
                      && t.last());
      case DiagnosticOrder.SetMonitors _,
          DiagnosticOrder.ClearMonitors _,
          DiagnosticOrder.SetBase _,
          DiagnosticOrder.SetLevel _,
          DiagnosticOrder.ReadStreams _,
          DiagnosticOrder.AdjustStream _ ->
          new Effect.AnswerIsAll();
    };
  }

  static Effect of(DisplayOrder<?> order) {
    return switch (order) {
      case DisplayOrder.Read o ->
          new Effect.Visible(
              "messages reported",
              f -> f instanceof DisplayEvent.Reported r && r.request() == o.request() && r.last());
      case DisplayOrder.Show _, DisplayOrder.Remove _ -> new Effect.AnswerIsAll();
    };
  }
}
