package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.engine.Dialect;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.v2.DERControlKind;

/// The words of 2.1: those that it shares with 2.0.1, and its own.
final class Dialect21 implements Dialect {
  private final Dialect shared;

  /// @param shared says what 2.0.1 has words for too
  Dialect21(Dialect shared) {
    this.shared = shared;
  }

  @Override
  public String subprotocol() {
    return shared.subprotocol();
  }

  @Override
  public Actions actions() {
    return shared.actions();
  }

  @Override
  public String greeting() {
    return shared.greeting();
  }

  @Override
  public Translation translate(StationCommand<?> command) {
    Translation own = EventStreams.order(command);
    if (own != null) {
      return own;
    }
    return switch (command) {
      case StationCommand.SetGridControl c -> Grid.set(c);
      case StationCommand.ReadGridControls c -> Grid.read(c);
      case StationCommand.ClearGridControls c -> Grid.clear(c);
      case StationCommand.SwapBatteries c -> Batteries.request(c);
      case StationCommand.UpdateSchedule c -> SmartOrders.update(c);
      case StationCommand.Prioritize c -> SmartOrders.prioritize(c);
      case StationCommand.AllowTransfer c -> SmartOrders.allow(c);
      case StationCommand.SignalBalancing c -> SmartOrders.signal(c);
      case StationCommand.SetTariff c -> Prices.set(c);
      case StationCommand.ReadTariffs c -> Prices.read(c);
      case StationCommand.ClearTariffs c -> Prices.clear(c);
      case StationCommand.ChangeTariff c -> Prices.change(c);
      case StationCommand.AnnouncePayment c -> Prices.announce(c);
      default -> shared.translate(command); // whose switch answers every command
    };
  }

  @Override
  public StationCommand<?> interpret(StationId station, Record request) {
    StationCommand<?> own = EventStreams.command(request);
    if (own != null) {
      return own;
    }
    return switch (request) {
      case SetDERControl.Request r -> Grid.interpreted(r);
      case GetDERControl.Request r ->
          new StationCommand.ReadGridControls(
              r.requestId(),
              new GridControl.Filter(r.controlId(), word(r.controlType()), r.isDefault()));
      case ClearDERControl.Request r ->
          new StationCommand.ClearGridControls(r.isDefault(), word(r.controlType()), r.controlId());
      case RequestBatterySwap.Request r when r.idToken().additionalInfo() == null ->
          Batteries.interpreted(r);
      case UpdateDynamicSchedule.Request r -> SmartOrders.interpreted(r);
      case UsePriorityCharging.Request r -> SmartOrders.interpreted(r);
      case NotifyAllowedEnergyTransfer.Request r -> SmartOrders.interpreted(r);
      case AFRRSignal.Request r -> new StationCommand.SignalBalancing(r.timestamp(), r.signal());
      case GetTariffs.Request r -> new StationCommand.ReadTariffs(r.evseId());
      default -> shared.interpret(station, request);
    };
  }

  private static @Nullable String word(@Nullable DERControlKind kind) {
    return kind == null ? null : kind.wire();
  }
}
