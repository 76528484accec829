package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.domain.VehicleNeeds.Battery;
import org.voltyard.domain.VehicleNeeds.Control;

/// What a vehicle tells of its needs, in the depot's words. Watts throughout: what is told in
/// amperes is multiplied out.
final class Needs {
  private Needs() {}

  static VehicleNeeds domain(NotifyEVChargingNeeds.Request request, Instant arrival) {
    ChargingNeeds needs = request.chargingNeeds();
    Instant at = request.timestamp() == null ? arrival : request.timestamp();
    Figures f = figures(needs);
    List<EnergyTransferMode> able = needs.availableEnergyTransfer();
    return new VehicleNeeds(
        request.evseId(),
        at,
        transfer(needs.requestedEnergyTransfer()),
        able == null ? List.of() : able.stream().map(Needs::transfer).toList(),
        control(needs),
        needs.departureTime(),
        f.amount,
        f.most,
        f.least,
        f.giving,
        f.battery,
        request.maxScheduleTuples());
  }

  static EnergyTransfer transfer(EnergyTransferMode mode) {
    return EnergyTransfer.valueOf(mode.name());
  }

  /// What only ISO 15118-20 tells shows that it is spoken. // K18.FR.06
  private static Control control(ChargingNeeds needs) {
    ControlMode mode = needs.controlMode();
    if (mode == ControlMode.DYNAMIC_CONTROL) {
      return Control.DYNAMIC;
    }
    return mode != null || needs.v2xChargingParameters() != null
        ? Control.SCHEDULED
        : Control.SECOND;
  }

  private record Figures(
      @Nullable Energy amount,
      @Nullable Power most,
      @Nullable Power least,
      @Nullable Power giving,
      @Nullable Battery battery) {}

  private static Figures figures(ChargingNeeds needs) {
    V2XChargingParameters v2x = needs.v2xChargingParameters();
    DCChargingParameters dc = needs.dcChargingParameters();
    ACChargingParameters ac = needs.acChargingParameters();
    if (v2x != null) {
      return of(v2x, needs);
    } else if (dc != null) {
      return of(dc);
    } else if (ac != null) {
      return of(ac, needs.requestedEnergyTransfer());
    }
    return new Figures(null, null, null, null, null);
  }

  private static Figures of(ACChargingParameters ac, EnergyTransferMode transfer) {
    double phases =
        switch (transfer) {
          case AC_THREE_PHASE, AC_BPT, AC_BPT_DER, AC_DER -> 3;
          case AC_TWO_PHASE -> 2;
          case AC_SINGLE_PHASE, DC, DC_BPT, DC_ACDP, DC_ACDP_BPT, WPT -> 1;
        };
    double volts = ac.evMaxVoltage().doubleValue();
    double perAmpere = phases == 1 ? volts : phases * Math.min(volts, 230);
    return new Figures(
        energy(ac.energyAmount()),
        new Power(ac.evMaxCurrent().doubleValue() * perAmpere),
        new Power(ac.evMinCurrent().doubleValue() * perAmpere),
        null,
        null);
  }

  private static Figures of(DCChargingParameters dc) {
    BigDecimal told = dc.evMaxPower();
    Power most =
        told == null
            ? new Power(dc.evMaxCurrent().doubleValue() * dc.evMaxVoltage().doubleValue())
            : new Power(told.doubleValue());
    Integer soc = dc.stateOfCharge();
    Integer full = dc.fullSoC();
    return new Figures(
        energy(dc.energyAmount()),
        most,
        null,
        null,
        new Battery(percent(soc), percent(full), energy(dc.evEnergyCapacity())));
  }

  private static Figures of(V2XChargingParameters v2x, ChargingNeeds needs) {
    DCChargingParameters dc = needs.dcChargingParameters();
    return new Figures(
        energy(v2x.evTargetEnergyRequest()),
        sum(v2x.maxChargePower(), v2x.maxChargePower_L2(), v2x.maxChargePower_L3()),
        sum(v2x.minChargePower(), v2x.minChargePower_L2(), v2x.minChargePower_L3()),
        sum(v2x.maxDischargePower(), v2x.maxDischargePower_L2(), v2x.maxDischargePower_L3()),
        new Battery(
            dc == null ? null : percent(dc.stateOfCharge()),
            percent(v2x.targetSoC()),
            dc == null ? null : energy(dc.evEnergyCapacity())));
  }

  /// Stations write discharging as negative or as positive: its size counts.
  private static @Nullable Power sum(@Nullable BigDecimal... parts) {
    Double total = null;
    for (BigDecimal part : parts) {
      if (part != null) {
        total = (total == null ? 0 : total) + Math.abs(part.doubleValue());
      }
    }
    return total == null ? null : new Power(total);
  }

  private static @Nullable Energy energy(@Nullable BigDecimal wattHours) {
    return wattHours == null ? null : Energy.wattHours(wattHours.doubleValue());
  }

  private static @Nullable Percent percent(@Nullable Integer value) {
    return value == null ? null : new Percent(value);
  }
}
