package org.voltyard.ocpp.v16;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// What is known of a token: whether it may charge, until when, and its group.
public record IdTagInfo(
    @Nullable Instant expiryDate, @Nullable @MaxLength(20) String parentIdTag, Status status) {
  /// Whether the token may charge.
  public enum Status implements WireName {
    ACCEPTED,
    BLOCKED,
    EXPIRED,
    INVALID,
    CONCURRENT_TX
  }
}
