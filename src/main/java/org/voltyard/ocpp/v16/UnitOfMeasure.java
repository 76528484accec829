package org.voltyard.ocpp.v16;

import java.util.List;
import org.voltyard.ocpp.rpc.WireName;

/// The unit of a reading.
public enum UnitOfMeasure implements WireName {
  WH("Wh"),
  KWH("kWh"),
  VARH("varh"),
  KVARH("kvarh"),
  W("W"),
  KW("kW"),
  VA("VA"),
  KVA("kVA"),
  VAR("var"),
  KVAR("kvar"),
  A("A"),
  V("V"),
  K("K"),
  CELSIUS("Celsius"),
  FAHRENHEIT("Fahrenheit"),
  PERCENT("Percent");

  private final String wire;

  UnitOfMeasure(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /// The first schemas misspelled it, and stations send it to this day. // OCPP-J 1.6 errata 2.1
  @Override
  public List<String> aliases() {
    return this == CELSIUS ? List.of("Celcius") : List.of();
  }
}
