package org.voltyard.ocpp.v21;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Tells that a payment at the station's terminal was settled, or not.
public interface NotifySettlement {
  record Request(
      @Nullable @MaxLength(36) String transactionId,
      @MaxLength(255) String pspRef,
      PaymentStatus status,
      @Nullable @MaxLength(500) String statusInfo,
      BigDecimal settlementAmount,
      Instant settlementTime,
      @Nullable @MaxLength(50) String receiptId,
      @Nullable @MaxLength(2000) String receiptUrl,
      @Nullable Address vatCompany,
      @Nullable @MaxLength(20) String vatNumber)
      implements Call<Response> {}

  record Response(
      @Nullable @MaxLength(2000) String receiptUrl, @Nullable @MaxLength(50) String receiptId) {}

  /// What became of a payment.
  enum PaymentStatus implements WireName {
    SETTLED,
    CANCELED,
    REJECTED,
    FAILED
  }
}
