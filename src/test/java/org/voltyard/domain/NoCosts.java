package org.voltyard.domain;

import java.util.Optional;

/// An archive of costs with nothing in it.
public final class NoCosts implements CostArchive {
  @Override
  public Optional<SessionCost> rated(SessionId session) {
    return Optional.empty();
  }

  @Override
  public Optional<StationCost> told(SessionId session) {
    return Optional.empty();
  }
}
