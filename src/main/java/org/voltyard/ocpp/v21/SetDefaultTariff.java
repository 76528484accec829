package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v2.Tariff;

/// Sets the tariff for drivers who have none of their own.
public interface SetDefaultTariff {
  record Request(@Range(min = 0) int evseId, Tariff tariff) implements Call<Response> {}

  record Response(TariffSetStatus status, @Nullable StatusInfo statusInfo) {}

  /// Whether the tariff was set, or why not.
  enum TariffSetStatus implements WireName {
    ACCEPTED,
    REJECTED,
    TOO_MANY_ELEMENTS,
    CONDITION_NOT_SUPPORTED,
    DUPLICATE_TARIFF_ID
  }
}
