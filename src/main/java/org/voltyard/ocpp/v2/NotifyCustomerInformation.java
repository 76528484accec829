package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.Range;

/// Brings a part of what is stored about a customer.
public interface NotifyCustomerInformation {
  record Request(
      @MaxLength(512) String data,
      @Nullable Boolean tbc,
      @Range(min = 0, since = V2_1) int seqNo,
      Instant generatedAt,
      @Range(min = 0, since = V2_1) int requestId)
      implements Call<Response> {}

  record Response() {}
}
