package org.voltyard.ocpp.v2;

import java.math.BigDecimal;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Tells the station what a transaction costs so far.
public interface CostUpdated {
  record Request(BigDecimal totalCost, @MaxLength(36) String transactionId)
      implements Call<Response> {}

  record Response() {}
}
