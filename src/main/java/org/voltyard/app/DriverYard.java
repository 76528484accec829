package org.voltyard.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.voltyard.admin.drivers.Yard;
import org.voltyard.billing.Costs;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.Commands;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Sessions;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Money;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;

/// The depot as the drivers' page sees it.
record DriverYard(
    Settings settings,
    Stations stations,
    Sessions sessions,
    Tokens tokens,
    Commands commands,
    Reservations reserved,
    Bookings bookings,
    Costs costs,
    LateArchives archives)
    implements Yard {
  @Override
  public Optional<StationView> station(StationId id) {
    return stations.find(id);
  }

  @Override
  public List<Session> running() {
    return sessions.open();
  }

  @Override
  public SessionArchive archive() {
    return archives.sessions();
  }

  @Override
  public Optional<Money> cost(SessionId session) {
    return costs
        .of(session)
        .map(Costs.Known::cost)
        .or(() -> archives.costs().rated(session))
        .map(SessionCost::gross);
  }

  @Override
  public Optional<Token> token(TokenId id) {
    return tokens.find(id);
  }

  @Override
  public void save(Token token, Origin origin) {
    tokens.put(token, origin);
  }

  @Override
  public boolean concurrent() {
    return settings.value("charging.concurrent").equals("allow");
  }

  @Override
  public CompletableFuture<? extends Outcome<?>> start(
      ConnectorId bay, TokenId token, Origin origin) {
    TokenKind kind = tokens.find(token).map(Token::kind).orElse(null);
    return commands
        .send(
            bay.station(),
            new StationCommand.RemoteStart(bay.number(), token, null, false, kind),
            origin)
        .answer();
  }

  @Override
  public CompletableFuture<? extends Outcome<?>> stop(SessionId session, Origin origin) {
    return sessions.stop(session, origin).answer();
  }

  @Override
  public List<Reservation> reservations() {
    return reserved.all();
  }

  @Override
  public Held reserve(ConnectorId bay, TokenId token, Instant until, Origin origin) {
    Bookings.Wish wish = new Bookings.Wish(bay.station(), bay.number(), null, token, false, until);
    return switch (bookings.make(wish, origin)) {
      case Bookings.Answer.Asked(var reservation, var running) ->
          new Held.Asked(reservation, running.answer());
      case Bookings.Answer.Declined(var conflicts) ->
          new Held.Declined(
              conflicts.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    };
  }

  @Override
  public CompletableFuture<? extends Outcome<?>> release(int reservation, Origin origin) {
    return bookings.cancel(reservation, origin).answer();
  }
}
