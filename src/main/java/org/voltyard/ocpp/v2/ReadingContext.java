package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// Why a reading was taken.
public enum ReadingContext implements WireName {
  INTERRUPTION_BEGIN("Interruption.Begin"),
  INTERRUPTION_END("Interruption.End"),
  OTHER("Other"),
  SAMPLE_CLOCK("Sample.Clock"),
  SAMPLE_PERIODIC("Sample.Periodic"),
  TRANSACTION_BEGIN("Transaction.Begin"),
  TRANSACTION_END("Transaction.End"),
  TRIGGER("Trigger");

  private final String wire;

  ReadingContext(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }
}
