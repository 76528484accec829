package org.voltyard.admin.drivers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Money;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// The depot, as far as the drivers' page sees it and asks something of it.
public interface Yard {
  Optional<StationView> station(StationId id);

  /// All sessions that run.
  List<Session> running();

  /// All sessions there ever were.
  SessionArchive archive();

  /// What a session costs so far, or did; with tax.
  Optional<Money> cost(SessionId session);

  Optional<Token> token(TokenId id);

  /// Enters a token or changes one.
  void save(Token token, Origin origin);

  /// Whether one token may charge at several bays at once.
  boolean concurrent();

  /// Asks a station to begin.
  CompletableFuture<? extends Outcome<?>> start(ConnectorId bay, TokenId token, Origin origin);

  /// Asks the station of a session to end it.
  ///
  /// @throws IllegalStateException when it is over
  CompletableFuture<? extends Outcome<?>> stop(SessionId session, Origin origin);

  /// All reservations that hold.
  List<Reservation> reservations();

  /// Asks a station to keep a bay free.
  Held reserve(ConnectorId bay, TokenId token, Instant until, Origin origin);

  /// Asks a station to give a reservation up.
  ///
  /// @throws IllegalArgumentException when there is none with that number
  CompletableFuture<? extends Outcome<?>> release(int reservation, Origin origin);

  /// What became of the wish for a reservation.
  sealed interface Held {
    record Asked(Reservation reservation, CompletableFuture<? extends Outcome<?>> answer)
        implements Held {}

    /// Something stands against it.
    ///
    /// @param reasons in words of the program
    record Declined(Set<String> reasons) implements Held {
      public Declined {
        reasons = Set.copyOf(reasons);
      }
    }
  }
}
