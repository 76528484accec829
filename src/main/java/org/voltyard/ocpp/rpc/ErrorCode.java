package org.voltyard.ocpp.rpc;

import java.util.List;

/// The codes of a CALLERROR, of all versions.
public enum ErrorCode implements WireName {
  NOT_IMPLEMENTED,
  NOT_SUPPORTED,
  INTERNAL_ERROR,
  PROTOCOL_ERROR,
  SECURITY_ERROR,
  FORMAT_VIOLATION,
  PROPERTY_CONSTRAINT_VIOLATION,
  OCCURRENCE_CONSTRAINT_VIOLATION,
  TYPE_CONSTRAINT_VIOLATION,
  GENERIC_ERROR,
  /// From 2.0.1 on.
  MESSAGE_TYPE_NOT_SUPPORTED,
  /// From 2.0.1 on.
  RPC_FRAMEWORK_ERROR;

  /// The spellings that the first text of 1.6 printed; its errata (J, 5.1 and 5.2) correct them.
  @Override
  public List<String> aliases() {
    return switch (this) {
      case FORMAT_VIOLATION -> List.of("FormationViolation");
      case OCCURRENCE_CONSTRAINT_VIOLATION -> List.of("OccurenceConstraintViolation");
      default -> List.of();
    };
  }

  /// The code with this name; a name nobody knows counts as a generic error.
  public static ErrorCode read(String wire) {
    for (ErrorCode code : values()) {
      if (code.wire().equals(wire) || code.aliases().contains(wire)) {
        return code;
      }
    }
    return GENERIC_ERROR;
  }
}
