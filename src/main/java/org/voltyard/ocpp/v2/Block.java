package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// The functional blocks of OCPP 2.x, which its specification gives letters.
public enum Block implements WireName {
  SECURITY('A'),
  PROVISIONING('B'),
  AUTHORIZATION('C'),
  LOCAL_AUTHORIZATION_LIST('D'),
  TRANSACTIONS('E'),
  REMOTE_CONTROL('F'),
  AVAILABILITY('G'),
  RESERVATION('H'),
  TARIFF_AND_COST('I'),
  METER_VALUES('J'),
  SMART_CHARGING('K'),
  FIRMWARE_MANAGEMENT('L'),
  CERTIFICATE_MANAGEMENT('M'),
  DIAGNOSTICS('N'),
  DISPLAY_MESSAGE('O'),
  DATA_TRANSFER('P'),
  BIDIRECTIONAL_POWER('Q'),
  DER_CONTROL('R'),
  BATTERY_SWAPPING('S');

  private final char letter;

  Block(char letter) {
    this.letter = letter;
  }

  /// As its use cases and requirements begin.
  public char letter() {
    return letter;
  }
}
