package org.voltyard.ocpp.meter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.MeterReading.Other;

/// What a meter signed, on its way into the depot: kept as it came, for changing a letter would
/// break its proof.
public record SignedSample(
    String signedMeterData,
    @Nullable String signingMethod,
    @Nullable String encodingMethod,
    @Nullable String publicKey) {

  /// Adds it to what has no typed place: the data, and the key where it came too.
  public void addTo(List<Other> others, String measurand) {
    others.add(
        new Other(measurand + ".Signed", null, signingMethod, encodingMethod, signedMeterData));
    String key = publicKey;
    if (key != null && !key.isEmpty()) {
      others.add(new Other("PublicKey", null, null, encodingMethod, key));
    }
  }
}
