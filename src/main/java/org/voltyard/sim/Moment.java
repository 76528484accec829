package org.voltyard.sim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargePointStatus;

/// When something about a transaction happened, and how things stood then. What is told later,
/// after a lost connection, is told as it was.
///
/// @param number counts the moments of one transaction from 0, without gaps
/// @param offline whether there was no connection to the depot
/// @param card the token that brought it about, null without one
record Moment(
    int number, Instant at, boolean offline, ChargePointStatus status, @Nullable String card) {}
