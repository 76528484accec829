package org.voltyard.ocpp.v21;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.HeldTariff;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.ocpp.engine.Dialect;
import org.voltyard.ocpp.engine.Translation;
import org.voltyard.ocpp.engine.Translation.Order;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.v2.Tariffs;

/// The depot's commands that only 2.1 has words for; the others are those of 2.0.1.
final class Commands implements Dialect {
  private final Dialect shared;

  Commands(Dialect shared) {
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
  public StationCommand<?> interpret(StationId station, Record request) {
    if (request instanceof GetTariffs.Request wanted) {
      return new StationCommand.ReadTariffs(wanted.evseId());
    }
    return shared.interpret(station, request);
  }

  @Override
  public Translation translate(StationCommand<?> command) {
    try {
      Order<?> own = own(command);
      return own == null ? shared.translate(command) : own;
    } catch (RpcException e) {
      return new Translation.Refused(e.text());
    }
  }

  private static @Nullable Order<?> own(StationCommand<?> command) {
    return switch (command) {
      case StationCommand.SetTariff c ->
          Order.of(
              new SetDefaultTariff.Request(c.evse(), Tariffs.wire(c.name(), c.tariff())),
              SetDefaultTariff.Response.class,
              r ->
                  new Reply.Status(
                      r.status() == SetDefaultTariff.TariffSetStatus.ACCEPTED, r.status().wire()));
      case StationCommand.ReadTariffs c ->
          Order.of(new GetTariffs.Request(c.evse()), GetTariffs.Response.class, Commands::held);
      case StationCommand.ClearTariffs c ->
          Order.of(
              new ClearTariffs.Request(c.names().isEmpty() ? null : c.names(), c.evse()),
              ClearTariffs.Response.class,
              Commands::cleared);
      case StationCommand.ChangeTariff c ->
          Order.of(
              new ChangeTransactionTariff.Request(
                  Tariffs.wire(c.name(), c.tariff()), c.transaction().value()),
              ChangeTransactionTariff.Response.class,
              r ->
                  new Reply.Status(
                      r.status() == ChangeTransactionTariff.TariffChangeStatus.ACCEPTED,
                      r.status().wire()));
      case StationCommand.AnnouncePayment c ->
          Order.of(
              new NotifyWebPaymentStarted.Request(
                  c.evse(), Math.clamp(c.hold().toSeconds(), 0, Integer.MAX_VALUE)),
              NotifyWebPaymentStarted.Response.class,
              _ -> new Reply.Status(true, ""));
      default -> null;
    };
  }

  private static Reply held(GetTariffs.Response answer) {
    List<GetTariffs.TariffAssignment> all = answer.tariffAssignments();
    return new Reply.Tariffs(
        answer.status().wire(),
        all == null ? List.of() : all.stream().map(Commands::held).toList());
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
