package org.voltyard.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Charging records as spreadsheets read them; no text in them begins a formula.
final class DriverCsv {
  private static final String HEAD =
      "number,station,connector,start,end,energy kWh,cost,currency\r\n";

  private DriverCsv() {}

  static String of(List<DriverBaysResource.Charge> charges) {
    return charges.stream()
        .map(DriverCsv::line)
        .collect(Collectors.joining("", "\uFEFF" + HEAD, ""));
  }

  private static String line(DriverBaysResource.Charge charge) {
    DriverBaysResource.Amount cost = charge.cost();
    return Stream.of(
                Long.toString(charge.id()),
                text(charge.station()),
                Integer.toString(charge.connector()),
                charge.startedAt().toString(),
                Objects.toString(charge.endedAt(), ""),
                BigDecimal.valueOf(charge.energyWh()).movePointLeft(3).toPlainString(),
                cost == null ? "" : cost.amount().toPlainString(),
                cost == null ? "" : cost.currency())
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String text(String raw) {
    boolean formula = !raw.isEmpty() && "=+-@\t\r".indexOf(raw.charAt(0)) >= 0;
    return '"' + (formula ? "'" + raw : raw).replace("\"", "\"\"") + '"';
  }
}
