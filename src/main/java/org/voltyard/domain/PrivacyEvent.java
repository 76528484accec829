package org.voltyard.domain;

import java.util.List;

/// What became of somebody's personal data.
public sealed interface PrivacyEvent extends Fact {
  /// A driver was made unknowable. Whoever keeps facts takes out of them who it was.
  ///
  /// @param driver the number, which stays as a pseudonym
  /// @param vehicles private ones, unknowable as well
  /// @param tokens those that were the driver's alone, which are no more
  record Erased(String driver, List<String> vehicles, List<TokenId> tokens, Origin origin)
      implements PrivacyEvent {
    public Erased {
      vehicles = List.copyOf(vehicles);
      tokens = List.copyOf(tokens);
    }

    @Override
    public String subject() {
      return driver;
    }
  }

  /// The journal's older facts do not tell any more who a driver was.
  ///
  /// @param facts how many did
  record Redacted(String driver, int facts) implements PrivacyEvent {
    @Override
    public String subject() {
      return driver;
    }
  }
}
