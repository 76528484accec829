package org.voltyard.ocpp.v16;

import java.time.ZoneOffset;
import org.voltyard.ocpp.meter.SignedSample;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.RpcException;

/// The value of a signed sample of 1.6: the members that 2.x has for it as JSON in the text (the
/// application note of the OCA), or just what the meter wrote.
final class Signed {
  private static final Binder BINDER = new Binder(ZoneOffset.UTC);
  private static final String OCMF = "OCMF";
  private static final String UNKNOWN = "unknown";

  private Signed() {}

  static SignedSample of(String value) {
    String text = value.strip();
    if (text.startsWith("{")) {
      try {
        return BINDER.bind(text, SignedSample.class).value();
      } catch (RpcException _) {
        return new SignedSample(value, null, UNKNOWN, null);
      }
    }
    return new SignedSample(value, null, text.startsWith(OCMF + "|") ? OCMF : UNKNOWN, null);
  }
}
