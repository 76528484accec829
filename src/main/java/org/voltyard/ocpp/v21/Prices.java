package org.voltyard.ocpp.v21;

import java.util.List;
import org.voltyard.domain.HeldTariff;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.v2.Tariffs;

/// Tariffs given to stations, and payments announced to them (blocks C, I).
final class Prices {
  private Prices() {}

  static Translation set(StationCommand.SetTariff c) {
    try {
      return Order.of(
          new SetDefaultTariff.Request(c.evse(), Tariffs.wire(c.name(), c.tariff())),
          SetDefaultTariff.Response.class,
          r ->
              new Reply.Status(
                  r.status() == SetDefaultTariff.TariffSetStatus.ACCEPTED, r.status().wire()));
    } catch (RpcException e) {
      return new Translation.Refused(e.text());
    }
  }

  static Translation change(StationCommand.ChangeTariff c) {
    try {
      return Order.of(
          new ChangeTransactionTariff.Request(
              Tariffs.wire(c.name(), c.tariff()), c.transaction().value()),
          ChangeTransactionTariff.Response.class,
          r ->
              new Reply.Status(
                  r.status() == ChangeTransactionTariff.TariffChangeStatus.ACCEPTED,
                  r.status().wire()));
    } catch (RpcException e) {
      return new Translation.Refused(e.text());
    }
  }

  static Translation read(StationCommand.ReadTariffs c) {
    return Order.of(new GetTariffs.Request(c.evse()), GetTariffs.Response.class, Prices::held);
  }

  static Translation clear(StationCommand.ClearTariffs c) {
    return Order.of(
        new ClearTariffs.Request(c.names().isEmpty() ? null : c.names(), c.evse()),
        ClearTariffs.Response.class,
        Prices::cleared);
  }

  static Translation announce(StationCommand.AnnouncePayment c) {
    return Order.of(
        new NotifyWebPaymentStarted.Request(
            c.evse(), Math.clamp(c.hold().toSeconds(), 0, Integer.MAX_VALUE)),
        NotifyWebPaymentStarted.Response.class,
        _ -> new Reply.Status(true, ""));
  }

  private static Reply held(GetTariffs.Response answer) {
    List<GetTariffs.TariffAssignment> all = answer.tariffAssignments();
    return new Reply.Tariffs(
        answer.status().wire(), all == null ? List.of() : all.stream().map(Prices::held).toList());
  }

  private static HeldTariff held(GetTariffs.TariffAssignment one) {
    List<Integer> evses = one.evseIds();
    List<String> tokens = one.idTokens();
    return new HeldTariff(
        one.tariffId(),
        one.tariffKind() == GetTariffs.TariffKind.DRIVER_TARIFF,
        one.validFrom(),
        evses == null ? List.of() : evses,
        tokens == null ? List.of() : tokens);
  }

  /// What is not there needs no clearing. // I10.FR.06
  private static Reply.Status cleared(ClearTariffs.Response answer) {
    boolean refused =
        answer.clearTariffsResult().stream()
            .anyMatch(r -> r.status() == ClearTariffs.TariffClearStatus.REJECTED);
    return new Reply.Status(
        !refused, refused ? "Rejected" : answer.clearTariffsResult().getFirst().status().wire());
  }
}
