package org.voltyard.ocpp.v21;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.StatusInfo;

/// Removes tariffs from the station.
public interface ClearTariffs {
  record Request(
      @Nullable @MinItems(1) List<@MaxLength(60) String> tariffIds,
      @Nullable @Range(min = 0) Integer evseId)
      implements Call<Response> {
    public Request {
      tariffIds = tariffIds == null ? null : List.copyOf(tariffIds);
    }
  }

  record Response(@MinItems(1) List<ClearTariffsResult> clearTariffsResult) {
    public Response {
      clearTariffsResult = List.copyOf(clearTariffsResult);
    }
  }

  /// What became of one tariff.
  record ClearTariffsResult(
      @Nullable StatusInfo statusInfo,
      @Nullable @MaxLength(60) String tariffId,
      TariffClearStatus status) {}

  /// Whether a tariff was removed.
  enum TariffClearStatus implements WireName {
    ACCEPTED,
    REJECTED,
    NO_TARIFF
  }
}
