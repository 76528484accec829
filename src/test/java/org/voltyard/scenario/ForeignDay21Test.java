package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/// The day of a foreign charger of OCPP 2.1, with what only that has.
final class ForeignDay21Test extends ForeignDay2 {
  ForeignDay21Test() {
    super("ocpp2.1", "FOREIGN-21", List.of(ForeignDay21Test::tariffs, ForeignDay21Test::told));
  }

  private static void tariffs(Day day, ForeignStation cs) {
    cs.at(19, 0);
    Map<String, Object> tariff =
        Map.of(
            "tariffId",
            "T-1",
            "currency",
            "CNY",
            "energy",
            Map.of("prices", List.of(Map.of("priceKwh", 1.25))));
    cs.commanded("SetDefaultTariff", Map.of("evseId", 1, "tariff", tariff));
    cs.commanded(
        "GetTariffs",
        Map.of("evseId", 0),
        Map.of(
            "status",
            "Accepted",
            "tariffAssignments",
            List.of(
                Map.of("tariffId", "T-1", "tariffKind", "DefaultTariff", "evseIds", List.of(1)))));
    cs.commanded(
        "ClearTariffs",
        Map.of("tariffIds", List.of("T-1")),
        Map.of("clearTariffsResult", List.of(Map.of("tariffId", "T-1", "status", "Accepted"))));
    cs.commanded(
        "SetDERControl",
        Map.of(
            "isDefault",
            false,
            "controlId",
            "D-1",
            "controlType",
            "LimitMaxDischarge",
            "limitMaxDischarge",
            Map.of(
                "priority", 1,
                "pctMaxDischargePower", 80,
                "startTime", cs.time(),
                "duration", 3600)));
    cs.commanded("ClearDERControl", Map.of("isDefault", false, "controlId", "D-1"));
  }

  private static void told(Day day, ForeignStation cs) {
    cs.at(20, 0);
    assertThat(
            cs.wire()
                .call(
                    "OpenPeriodicEventStream",
                    Map.of(
                        "constantStreamData",
                        Map.of(
                            "id",
                            4,
                            "variableMonitoringId",
                            9,
                            "params",
                            Map.of("interval", 10, "values", 5))))
                .get("status")
                .asText())
        .isEqualTo("Accepted");
    cs.wire()
        .send(
            "NotifyPeriodicEventStream",
            Map.of(
                "id",
                4,
                "pending",
                0,
                "basetime",
                cs.time(),
                "data",
                List.of(Map.of("t", 0, "v", "16.1"), Map.of("t", 10, "v", "16.2"))));
    cs.wire().call("ClosePeriodicEventStream", Map.of("id", 4));
    cs.wire()
        .call(
            "BatterySwap",
            Map.of(
                "eventType",
                "BatteryIn",
                "requestId",
                8,
                "idToken",
                ForeignStation.token("CARD-1"),
                "batteryData",
                List.of(Map.of("evseId", 1, "serialNumber", "B-1", "soC", 12.5, "soH", 98))));
    cs.wire()
        .call(
            "NotifyDERStartStop",
            Map.of("controlId", "D-1", "started", true, "timestamp", cs.time()));
    cs.wire().call("NotifyPriorityCharging", Map.of("transactionId", "R-1", "activated", true));
  }
}
