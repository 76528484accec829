package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes contract certificates for vehicles, somewhere else: the depot passes what the vehicle says
/// on and the answer back, and understands neither. The caller waits: an implementation gives up
/// after a few seconds. // M01, M02
public interface ContractProvider {
  Answer ask(StationId station, Request request);

  /// What a vehicle wants.
  ///
  /// @param schema of ISO 15118 that the vehicle speaks
  /// @param exi what the vehicle said, EXI in Base64
  /// @param most contracts that it takes; null from vehicles that take one
  /// @param preferred contracts in the order it wants them
  record Request(
      Purpose purpose, String schema, String exi, @Nullable Integer most, List<String> preferred) {
    public Request {
      preferred = List.copyOf(preferred);
    }
  }

  /// Whether the vehicle has no contract yet, or renews one.
  enum Purpose {
    INSTALL,
    UPDATE
  }

  /// What comes back.
  sealed interface Answer {
    /// An answer for the vehicle for each contract, EXI in Base64; at least one.
    record Given(List<String> exi) implements Answer {
      public Given {
        exi = List.copyOf(exi);
        if (exi.isEmpty()) {
          throw new IllegalArgumentException("an answer without a contract");
        }
      }
    }

    record Refused(String reason) implements Answer {}
  }
}
