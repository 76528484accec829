package org.voltyard.ocpp.engine;

import java.time.Instant;
import org.voltyard.domain.StationId;

/// The station that sent the request in hand.
public interface Caller {
  StationId station();

  /// When the request arrived.
  Instant arrival();

  /// Hands on a time that the station took from its clock just now.
  void told(Instant time);

  /// Marks something in the request that was tolerated.
  void finding(String text);
}
