package org.voltyard.billing;

import java.util.concurrent.CompletableFuture;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// The way to the stations.
public interface StationDoor {
  boolean connected(StationId station);

  /// Never fails; the outcome says what became of it.
  CompletableFuture<Outcome<?>> send(StationId station, StationCommand<?> command, Origin origin);
}
