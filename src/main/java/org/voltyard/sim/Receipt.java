package org.voltyard.sim;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.IdTagInfo;

/// The depot's answer to a message about a transaction.
///
/// @param token its word on the token, null where it said nothing
/// @param number the number it gave the transaction, null where chargers name them themselves
record Receipt(@Nullable IdTagInfo token, @Nullable Integer number) {
  static final Receipt PLAIN = new Receipt(null, null);
}
