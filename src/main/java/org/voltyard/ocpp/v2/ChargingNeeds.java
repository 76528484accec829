package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// What a vehicle wants and can do.
public record ChargingNeeds(
    @Nullable ACChargingParameters acChargingParameters,
    @Nullable DCChargingParameters dcChargingParameters,
    EnergyTransferMode requestedEnergyTransfer,
    @Nullable Instant departureTime,
    @Since(V2_1) @Nullable DERChargingParameters derChargingParameters,
    @Since(V2_1) @Nullable EVEnergyOffer evEnergyOffer,
    @Since(V2_1) @Nullable V2XChargingParameters v2xChargingParameters,
    @Since(V2_1) @Nullable @MinItems(1) List<EnergyTransferMode> availableEnergyTransfer,
    @Since(V2_1) @Nullable ControlMode controlMode,
    @Since(V2_1) @Nullable MobilityNeedsMode mobilityNeedsMode) {
  public ChargingNeeds {
    availableEnergyTransfer =
        availableEnergyTransfer == null ? null : List.copyOf(availableEnergyTransfer);
  }
}
