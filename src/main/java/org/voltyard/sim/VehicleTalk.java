package org.voltyard.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v2.ChargingNeeds;
import org.voltyard.ocpp.v2.ChargingProfile;
import org.voltyard.ocpp.v2.ChargingRateUnit;
import org.voltyard.ocpp.v2.ChargingSchedule;
import org.voltyard.ocpp.v2.ChargingSchedulePeriod;
import org.voltyard.ocpp.v2.ControlMode;
import org.voltyard.ocpp.v2.DCChargingParameters;
import org.voltyard.ocpp.v2.EnergyTransferMode;
import org.voltyard.ocpp.v2.NotifyEVChargingNeeds;
import org.voltyard.ocpp.v2.NotifyEVChargingSchedule;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v2.V2XChargingParameters;
import org.voltyard.ocpp.v21.NotifyAllowedEnergyTransfer;

/// What vehicles at direct current say over ISO 15118: their needs, and how they will charge once
/// they were given a profile. One that can give energy back asks for that as soon as it may. (K15,
/// Q01)
final class VehicleTalk {
  private static final int AFTER_SECONDS = 5;
  private static final Duration THINKING = Duration.ofSeconds(2);
  private static final Duration STAY = Duration.ofHours(3);
  private static final double VOLTS = 400;

  private final Cabinet cabinet;
  private final Line line;
  private final Map<Transaction, Integer> seconds = new HashMap<>();

  VehicleTalk(Cabinet cabinet, Line line) {
    this.cabinet = cabinet;
    this.line = line;
  }

  /// Every second.
  void look() {
    seconds.keySet().removeIf(each -> each.end() != null);
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.transaction;
      ParkedVehicle vehicle = each.vehicle;
      if (running != null
          && vehicle != null
          && each.outlet().direct()
          && cabinet.connected
          && seconds.merge(running, 1, Integer::sum) == AFTER_SECONDS) {
        line.tell(needs(each, vehicle, EnergyTransferMode.DC)); // Q01.FR.09
      }
    }
  }

  /// The depot tells the ways that a transaction may use: the vehicle asks anew. // Q01.FR.03
  NotifyAllowedEnergyTransfer.Response allowed(NotifyAllowedEnergyTransfer.Request wanted) {
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.transaction;
      ParkedVehicle vehicle = each.vehicle;
      if (running != null && running.id().equals(wanted.transactionId()) && vehicle != null) {
        if (vehicle.arrival().model().gives(each.outlet()) <= 0) {
          return answer("UnsupportedRequest");
        }
        boolean both = wanted.allowedEnergyTransfer().contains(EnergyTransferMode.DC_BPT);
        EnergyTransferMode way = both ? EnergyTransferMode.DC_BPT : EnergyTransferMode.DC;
        soon(each, running, () -> needs(each, vehicle, way));
        return new NotifyAllowedEnergyTransfer.Response(
            NotifyAllowedEnergyTransfer.Status.ACCEPTED, null);
      }
    }
    return answer("TxNotFound");
  }

  private static NotifyAllowedEnergyTransfer.Response answer(String code) {
    return new NotifyAllowedEnergyTransfer.Response(
        NotifyAllowedEnergyTransfer.Status.REJECTED, new StatusInfo(code, null));
  }

  private void soon(SimConnector connector, Transaction running, Supplier<Call<?>> message) {
    cabinet
        .clock()
        .after(
            THINKING,
            () -> {
              if (connector.transaction == running && cabinet.connected) {
                line.tell(message.get());
              }
            });
  }

  private NotifyEVChargingNeeds.Request needs(
      SimConnector connector, ParkedVehicle vehicle, EnergyTransferMode way) {
    Arrival arrival = vehicle.arrival();
    double watts = arrival.model().watts(connector.outlet());
    double battery = arrival.model().batteryWh();
    double missing = Math.max(0, arrival.target() - vehicle.soc()) * battery;
    DCChargingParameters parameters =
        new DCChargingParameters(
            whole(watts / VOLTS),
            whole(VOLTS),
            whole(missing / VehicleModel.efficiency(connector.outlet())),
            whole(watts),
            percent(vehicle.soc()),
            whole(battery),
            percent(arrival.target()),
            null);
    boolean both = arrival.model().gives(connector.outlet()) > 0;
    return new NotifyEVChargingNeeds.Request(
        null,
        new ChargingNeeds(
            null,
            parameters,
            way,
            cabinet.now().plus(STAY),
            null,
            null,
            both ? bothWays(connector.outlet(), arrival, missing) : null,
            both ? List.of(EnergyTransferMode.DC, EnergyTransferMode.DC_BPT) : null,
            both ? ControlMode.SCHEDULED_CONTROL : null,
            null),
        connector.number(),
        null);
  }

  private static V2XChargingParameters bothWays(Outlet outlet, Arrival arrival, double missing) {
    double takes = arrival.model().watts(outlet);
    double gives = arrival.model().gives(outlet);
    return new V2XChargingParameters(
        BigDecimal.ZERO,
        null,
        null,
        whole(takes),
        null,
        null,
        BigDecimal.ZERO,
        null,
        null,
        whole(gives),
        null,
        null,
        null,
        whole(takes / VOLTS),
        null,
        whole(gives / VOLTS),
        null,
        whole(VOLTS),
        whole(missing),
        null,
        null,
        null,
        null,
        percent(arrival.target()));
  }

  private static BigDecimal whole(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
  }

  private static int percent(double share) {
    return (int) Math.round(share * 100);
  }

  /// A profile came for its transaction: soon it tells that it will keep to it.
  void told(int number, Transaction running, ChargingProfile profile) {
    SimConnector connector = cabinet.connector(number);
    if (!connector.outlet().direct()) {
      return;
    }
    soon(connector, running, () -> intention(connector, profile.chargingSchedule().getFirst()));
  }

  private NotifyEVChargingSchedule.Request intention(
      SimConnector connector, ChargingSchedule given) {
    ParkedVehicle vehicle = connector.vehicle;
    BigDecimal most =
        whole(vehicle == null ? 0 : vehicle.arrival().model().watts(connector.outlet()));
    List<ChargingSchedulePeriod> periods = new ArrayList<>();
    for (ChargingSchedulePeriod each : given.chargingSchedulePeriod()) {
      BigDecimal rate = ProfileWords.rate(each);
      BigDecimal wanted = given.chargingRateUnit() == ChargingRateUnit.W ? most : rate;
      BigDecimal kept = rate == null || wanted == null ? most : rate.min(wanted);
      periods.add(ProfileWords.period(each.startPeriod(), kept, null));
    }
    return new NotifyEVChargingSchedule.Request(
        given.startSchedule() == null ? cabinet.now() : given.startSchedule(),
        new ChargingSchedule(
            1,
            null,
            given.duration(),
            given.chargingRateUnit(),
            periods,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        connector.number(),
        null,
        null);
  }
}
