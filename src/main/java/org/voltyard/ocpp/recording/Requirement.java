package org.voltyard.ocpp.recording;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings.Rule;

/// Which requirement a fault breaks, in the numbering of the version that is spoken.
final class Requirement {
  private Requirement() {}

  static String of(Rule rule, @Nullable Era era) {
    return era == Era.V16 ? v16(rule) : v2(rule);
  }

  private static String v16(Rule rule) {
    return switch (rule) {
      case UNREADABLE -> "OCPP-J 1.6 §4.2";
      case REPEATED_ID -> "OCPP-J 1.6 §4.1.4";
      case UNASKED_ANSWER -> "OCPP-J 1.6 §4.2.2";
      case PARALLEL_CALLS, LATE_ANSWER, NO_ANSWER -> "OCPP-J 1.6 §4.1.1";
      case WRONG_MEMBERS, TOLERATED_MEMBERS -> "OCPP 1.6 §6";
      case UNKNOWN_ACTION -> "OCPP-J 1.6 §4.2.1";
      case BEFORE_BOOT, CLOCK_AHEAD, CLOCK_BEHIND -> "OCPP 1.6 §4.2";
      case STOP_BEFORE_START, AFTER_STOP, SEQUENCE_GAP -> "OCPP 1.6 §3.7";
      case STOP_TWICE -> "OCPP 1.6 §4.10";
      case STARTS_OVERLAP -> "OCPP 1.6 §4.8";
    };
  }

  private static String v2(Rule rule) {
    return switch (rule) {
      case UNREADABLE -> "OCPP-J 2 §4.2";
      case REPEATED_ID -> "OCPP-J 2 §4.1.4";
      case UNASKED_ANSWER -> "OCPP-J 2 §4.2.2";
      case PARALLEL_CALLS, LATE_ANSWER, NO_ANSWER -> "OCPP-J 2 §4.1.1";
      case WRONG_MEMBERS, TOLERATED_MEMBERS -> "OCPP-J 2 §4.1.7";
      case UNKNOWN_ACTION -> "OCPP-J 2 §4.1.6";
      case BEFORE_BOOT -> "B01.FR.08, B02.FR.02";
      case STOP_BEFORE_START, SEQUENCE_GAP -> "E01.FR.07, E02.FR.07";
      case STOP_TWICE, AFTER_STOP -> "E06.FR.14";
      case STARTS_OVERLAP -> "E01.FR.14";
      case CLOCK_AHEAD, CLOCK_BEHIND -> "B01.FR.06";
    };
  }
}
