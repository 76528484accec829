package org.voltyard.ocpp.v21;

import java.util.List;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Swap;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v2.Tokens;

/// Swaps of batteries (block S).
final class Batteries {
  private final Depot depot;

  Batteries(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.once(BatterySwap.Request.class, this::swapped);
  }

  private BatterySwap.Response swapped(Caller station, BatterySwap.Request request) {
    depot.swapped(event(station.station(), request));
    return new BatterySwap.Response();
  }

  private static SwapEvent event(StationId id, BatterySwap.Request r) {
    TokenId token = Tokens.token(r.idToken());
    List<Swap.Battery> batteries = r.batteryData().stream().map(Batteries::battery).toList();
    return switch (r.eventType()) {
      case BATTERY_IN -> new SwapEvent.PutIn(id, r.requestId(), token, batteries);
      case BATTERY_OUT -> new SwapEvent.TakenOut(id, r.requestId(), token, batteries);
      case BATTERY_OUT_TIMEOUT -> new SwapEvent.LeftBehind(id, r.requestId(), token, batteries);
    };
  }

  private static Swap.Battery battery(BatterySwap.BatteryData data) {
    return new Swap.Battery(
        data.evseId(),
        data.serialNumber(),
        new Percent(data.soC().doubleValue()),
        new Percent(data.soH().doubleValue()),
        data.productionDate(),
        data.vendorInfo());
  }

  static StationCommand<?> interpreted(RequestBatterySwap.Request r) {
    return new StationCommand.SwapBatteries(
        Tokens.token(r.idToken()), Tokens.kind(r.idToken()), r.requestId());
  }

  static Order<?> request(StationCommand.SwapBatteries c) {
    return Order.of(
        new RequestBatterySwap.Request(Tokens.wire(c.token(), c.kind()), c.request()),
        RequestBatterySwap.Response.class,
        Batteries::reply);
  }

  /// Why it does not says more than that it does not. // S02.FR.04
  private static Reply reply(RequestBatterySwap.Response answer) {
    boolean yes = answer.status() == GenericStatus.ACCEPTED;
    StatusInfo info = answer.statusInfo();
    String word = answer.status().wire();
    return new Reply.Status(yes, yes || info == null ? word : word + ": " + info.reasonCode());
  }
}
