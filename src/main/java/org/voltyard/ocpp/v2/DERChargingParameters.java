package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.Since;

/// What a vehicle can do for the grid.
@Since(V2_1)
public record DERChargingParameters(
    @Nullable @MinItems(1) List<DERControlKind> evSupportedDERControl,
    @Nullable BigDecimal evOverExcitedMaxDischargePower,
    @Nullable BigDecimal evOverExcitedPowerFactor,
    @Nullable BigDecimal evUnderExcitedMaxDischargePower,
    @Nullable BigDecimal evUnderExcitedPowerFactor,
    @Nullable BigDecimal maxApparentPower,
    @Nullable BigDecimal maxChargeApparentPower,
    @Nullable BigDecimal maxChargeApparentPower_L2,
    @Nullable BigDecimal maxChargeApparentPower_L3,
    @Nullable BigDecimal maxDischargeApparentPower,
    @Nullable BigDecimal maxDischargeApparentPower_L2,
    @Nullable BigDecimal maxDischargeApparentPower_L3,
    @Nullable BigDecimal maxChargeReactivePower,
    @Nullable BigDecimal maxChargeReactivePower_L2,
    @Nullable BigDecimal maxChargeReactivePower_L3,
    @Nullable BigDecimal minChargeReactivePower,
    @Nullable BigDecimal minChargeReactivePower_L2,
    @Nullable BigDecimal minChargeReactivePower_L3,
    @Nullable BigDecimal maxDischargeReactivePower,
    @Nullable BigDecimal maxDischargeReactivePower_L2,
    @Nullable BigDecimal maxDischargeReactivePower_L3,
    @Nullable BigDecimal minDischargeReactivePower,
    @Nullable BigDecimal minDischargeReactivePower_L2,
    @Nullable BigDecimal minDischargeReactivePower_L3,
    @Nullable BigDecimal nominalVoltage,
    @Nullable BigDecimal nominalVoltageOffset,
    @Nullable BigDecimal maxNominalVoltage,
    @Nullable BigDecimal minNominalVoltage,
    @Nullable @MaxLength(50) String evInverterManufacturer,
    @Nullable @MaxLength(50) String evInverterModel,
    @Nullable @MaxLength(50) String evInverterSerialNumber,
    @Nullable @MaxLength(50) String evInverterSwVersion,
    @Nullable @MaxLength(50) String evInverterHwVersion,
    @Nullable @MinItems(1) List<IslandingDetection> evIslandingDetectionMethod,
    @Nullable BigDecimal evIslandingTripTime,
    @Nullable BigDecimal evMaximumLevel1DCInjection,
    @Nullable BigDecimal evDurationLevel1DCInjection,
    @Nullable BigDecimal evMaximumLevel2DCInjection,
    @Nullable BigDecimal evDurationLevel2DCInjection,
    @Nullable BigDecimal evReactiveSusceptance,
    @Nullable BigDecimal evSessionTotalDischargeEnergyAvailable) {
  public DERChargingParameters {
    evSupportedDERControl =
        evSupportedDERControl == null ? null : List.copyOf(evSupportedDERControl);
    evIslandingDetectionMethod =
        evIslandingDetectionMethod == null ? null : List.copyOf(evIslandingDetectionMethod);
  }
}
