package org.voltyard.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.ocpp.v2.ChargingNeeds;
import org.voltyard.ocpp.v2.ChargingProfile;
import org.voltyard.ocpp.v2.ChargingRateUnit;
import org.voltyard.ocpp.v2.ChargingSchedule;
import org.voltyard.ocpp.v2.ChargingSchedulePeriod;
import org.voltyard.ocpp.v2.DCChargingParameters;
import org.voltyard.ocpp.v2.EnergyTransferMode;
import org.voltyard.ocpp.v2.NotifyEVChargingNeeds;
import org.voltyard.ocpp.v2.NotifyEVChargingSchedule;

/// What vehicles at direct current say over ISO 15118-2: their needs, and how they will charge once
/// they were given a profile. (K15)
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
        line.tell(needs(each, vehicle));
      }
    }
  }

  private NotifyEVChargingNeeds.Request needs(SimConnector connector, ParkedVehicle vehicle) {
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
    return new NotifyEVChargingNeeds.Request(
        null,
        new ChargingNeeds(
            null,
            parameters,
            EnergyTransferMode.DC,
            cabinet.now().plus(STAY),
            null,
            null,
            null,
            null,
            null,
            null),
        connector.number(),
        null);
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
    cabinet
        .clock()
        .after(
            THINKING,
            () -> {
              if (connector.transaction == running && cabinet.connected) {
                line.tell(intention(connector, profile.chargingSchedule().getFirst()));
              }
            });
  }

  private NotifyEVChargingSchedule.Request intention(
      SimConnector connector, ChargingSchedule given) {
    ParkedVehicle vehicle = connector.vehicle;
    BigDecimal most =
        whole(vehicle == null ? 0 : vehicle.arrival().model().watts(connector.outlet()));
    List<ChargingSchedulePeriod> periods = new ArrayList<>();
    for (ChargingSchedulePeriod each : given.chargingSchedulePeriod()) {
      BigDecimal limit = each.limit() == null ? each.setpoint() : each.limit();
      BigDecimal wanted = given.chargingRateUnit() == ChargingRateUnit.W ? most : limit;
      periods.add(
          period(each.startPeriod(), limit == null || wanted == null ? most : limit.min(wanted)));
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

  private static ChargingSchedulePeriod period(int start, BigDecimal limit) {
    return new ChargingSchedulePeriod(
        start, limit, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null);
  }
}
