package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v2.Tariff;

/// Changes the tariff of a running transaction.
public interface ChangeTransactionTariff {
  record Request(Tariff tariff, @MaxLength(36) String transactionId) implements Call<Response> {}

  record Response(TariffChangeStatus status, @Nullable StatusInfo statusInfo) {}

  /// Whether the tariff was changed, or why not.
  enum TariffChangeStatus implements WireName {
    ACCEPTED,
    REJECTED,
    TOO_MANY_ELEMENTS,
    CONDITION_NOT_SUPPORTED,
    TX_NOT_FOUND,
    NO_CURRENCY_CHANGE
  }
}
