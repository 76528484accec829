package org.voltyard.sim;

import java.time.Duration;

/// What can be made to go wrong with a simulated charger.
public sealed interface Fault {
  /// A connector breaks, or only warns.
  record Broken(int connector, Breakdown breakdown) implements Fault {}

  /// Cards can no longer be read; tells so as connector 0.
  record ReaderBroken() implements Fault {}

  /// The network is away, charging goes on; zero: until told to come back.
  record LostLink(Duration howLong) implements Fault {}

  /// Without power: charging ends, the charger boots afterwards.
  record PowerLoss(Duration howLong) implements Fault {}

  /// The answer to the next start gets lost, so that it is sent again.
  record LostAnswer() implements Fault {}

  /// The clock is wrong by this much.
  record ClockSkew(Duration by) implements Fault {}

  /// The register of a meter jumps, or falls if negative.
  record MeterJump(int connector, double wattHours) implements Fault {}

  /// Says it charges, and does not.
  record StuckSession(int connector) implements Fault {}

  /// Readings of the next while arrive at its end, the latest first.
  record LateDelivery(Duration howLong) implements Fault {}

  /// A frame that is none.
  record MalformedFrame() implements Fault {}
}
