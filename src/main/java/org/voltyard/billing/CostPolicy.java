package org.voltyard.billing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;
import org.voltyard.domain.StationId;

/// The site's rules for money; read anew for every decision.
///
/// @param display how the cost so far comes to the stations' displays
/// @param answered stations that get it in the answer to their reports all the same
/// @param every least pause between two messages with the cost
/// @param energy that much more energy is worth a message of its own; zero is never
/// @param terminals whether a payment at a station's own terminal may charge
/// @param receipts place of a receipt, with `{receipt}` in it; empty where the depot gives none
public record CostPolicy(
    Display display,
    Set<StationId> answered,
    Duration every,
    Energy energy,
    boolean terminals,
    String receipts,
    Currency currency,
    ZoneId zone,
    @Nullable WebPayments web) {
  /// How the cost so far comes to a display.
  public enum Display {
    /// By messages of its own.
    MESSAGE,
    /// In the answers to what a station reports.
    ANSWER,
    OFF
  }

  /// How payments by a code that stations show are known.
  ///
  /// @param template of the code's address, with names in braces
  /// @param secret that stations and depot share
  /// @param validity of one code
  /// @param length of one code
  /// @param hold how long an EVSE is kept for who pays
  public record WebPayments(
      String template, String secret, Duration validity, int length, Duration hold) {
    /// Without the secret.
    @Override
    public String toString() {
      return "WebPayments[" + template + "]";
    }
  }

  Display display(StationId station) {
    return answered.contains(station) ? Display.ANSWER : display;
  }
}
