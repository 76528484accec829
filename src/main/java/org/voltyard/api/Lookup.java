package org.voltyard.api;

import java.time.Instant;
import java.time.InstantSource;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Finds the things that addresses name, or says that they are not known.
record Lookup(Doors doors, InstantSource clock) {
  StationView station(StationId id) {
    return doors.stations().find().apply(id).orElseThrow(() -> Problem.notFound("station", id));
  }

  /// The session as it is now, or as it was kept.
  Session session(SessionId id) {
    return doors
        .sessions()
        .live()
        .apply(id)
        .or(() -> doors.sessions().archive().find(id))
        .orElseThrow(() -> Problem.notFound("session", id));
  }

  Token token(TokenId id) {
    return doors.tokens().find().apply(id).orElseThrow(() -> Problem.notFound("token", id));
  }

  Instant now() {
    return clock.instant();
  }
}
