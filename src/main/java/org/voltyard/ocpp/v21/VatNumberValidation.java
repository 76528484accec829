package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;
import org.voltyard.ocpp.v2.GenericStatus;
import org.voltyard.ocpp.v2.StatusInfo;

/// Asks whether a VAT number is valid, and whose it is.
public interface VatNumberValidation {
  record Request(@MaxLength(20) String vatNumber, @Nullable @Range(min = 0) Integer evseId)
      implements Call<Response> {}

  record Response(
      @Nullable Address company,
      @Nullable StatusInfo statusInfo,
      @MaxLength(20) String vatNumber,
      @Nullable @Range(min = 0) Integer evseId,
      GenericStatus status) {}
}
