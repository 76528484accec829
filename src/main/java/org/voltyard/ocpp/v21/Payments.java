package org.voltyard.ocpp.v21;

import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CostDesk;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Money;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.Settlement;
import org.voltyard.domain.TransactionId;
import org.voltyard.ocpp.engine.Caller;
import org.voltyard.ocpp.engine.Routes;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// What stations with a payment terminal tell and ask (block C).
final class Payments {
  private final Depot depot;

  Payments(Depot depot) {
    this.depot = depot;
  }

  void addTo(Routes routes) {
    routes.once(NotifySettlement.Request.class, this::settled);
    routes.on(VatNumberValidation.Request.class, this::vat);
  }

  /// What failed is kept as well, for who asks the provider again. // C21, C22
  private NotifySettlement.Response settled(Caller station, NotifySettlement.Request request) {
    Currency currency = depot.costs().currency();
    String transaction = request.transactionId();
    PaymentEvent.Receipt receipt =
        depot
            .costs()
            .settled(
                station.station(),
                new Settlement(
                    request.pspRef(),
                    transaction == null ? null : new TransactionId(transaction),
                    status(request.status()),
                    request.statusInfo(),
                    Money.of(request.settlementAmount(), currency),
                    request.settlementTime(),
                    request.receiptId(),
                    request.receiptUrl(),
                    request.vatNumber()));
    return receipt == null
        ? new NotifySettlement.Response(null, null)
        : new NotifySettlement.Response(receipt.url(), receipt.number());
  }

  private static Settlement.Status status(NotifySettlement.PaymentStatus status) {
    return switch (status) {
      case SETTLED -> Settlement.Status.SETTLED;
      case CANCELED -> Settlement.Status.CANCELED;
      case REJECTED -> Settlement.Status.REJECTED;
      case FAILED -> Settlement.Status.FAILED;
    };
  }

  private VatNumberValidation.Response vat(Caller station, VatNumberValidation.Request request) {
    CostDesk.VatAnswer answer = depot.costs().vat(station.station(), request.vatNumber());
    String reason = answer.reason();
    return new VatNumberValidation.Response(
        answer.valid() ? address(answer.company()) : null,
        reason == null ? null : new StatusInfo("InvalidValue", reason),
        request.vatNumber(),
        request.evseId(),
        answer.valid() ? GenericStatus.ACCEPTED : GenericStatus.REJECTED);
  }

  private static @Nullable Address address(CostDesk.@Nullable Company company) {
    return company == null
        ? null
        : new Address(
            company.name(),
            company.street(),
            null,
            company.city(),
            company.postalCode(),
            company.country());
  }
}
