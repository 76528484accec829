package org.voltyard.ocpp.v21;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v2.StatusInfo;

/// Asks for the tariffs that the station holds.
public interface GetTariffs {
  record Request(@Range(min = 0) int evseId) implements Call<Response> {}

  record Response(
      TariffGetStatus status,
      @Nullable StatusInfo statusInfo,
      @Nullable @MinItems(1) List<TariffAssignment> tariffAssignments) {
    public Response {
      tariffAssignments = tariffAssignments == null ? null : List.copyOf(tariffAssignments);
    }
  }

  /// A tariff that the station holds, and for whom.
  record TariffAssignment(
      @MaxLength(60) String tariffId,
      TariffKind tariffKind,
      @Nullable Instant validFrom,
      @Nullable @MinItems(1) List<@Range(min = 0) Integer> evseIds,
      @Nullable @MinItems(1) List<@MaxLength(255) String> idTokens) {
    public TariffAssignment {
      evseIds = evseIds == null ? null : List.copyOf(evseIds);
      idTokens = idTokens == null ? null : List.copyOf(idTokens);
    }
  }

  /// Whether there are tariffs.
  enum TariffGetStatus implements WireName {
    ACCEPTED,
    REJECTED,
    NO_TARIFF
  }

  /// Whether a tariff is for everybody or for a driver.
  enum TariffKind implements WireName {
    DEFAULT_TARIFF,
    DRIVER_TARIFF
  }
}
