package org.voltyard.admin.drivers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.FakeSessions;
import org.voltyard.domain.Money;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Power;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// A depot in memory with one station, whose connectors are all free; it asks for rights as the
/// real one does.
public final class FakeYard implements Yard {
  public static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  public static final StationId STATION = new StationId("A1");
  public static final ConnectorId BAY = new ConnectorId(STATION, 1);

  public final Map<TokenId, Token> tokens = new ConcurrentHashMap<>();
  public final List<Session> running = new ArrayList<>();
  public final List<Session> over = new ArrayList<>();
  public final Map<SessionId, String> drivers = new ConcurrentHashMap<>();
  public final List<Reservation> reserved = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();
  public ConnectorStatus status = ConnectorStatus.AVAILABLE;
  public boolean linked = true;
  public String name = "Row A, first";
  public Station.Admission admission = Station.Admission.ADMITTED;
  public @Nullable Origin last;

  private CompletableFuture<? extends Outcome<?>> obey(String what, Origin origin) {
    origin.needs(Permission.CHARGE);
    last = origin;
    asked.add(what);
    return CompletableFuture.completedFuture(
        new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}"));
  }

  /// A session of a token at the first bay.
  public static Session session(long number, TokenId token, boolean open) {
    return new Session(
        new SessionId(number),
        new TransactionId(Long.toString(number)),
        BAY,
        token,
        new Session.Start(
            NOW.minusSeconds(600),
            NOW.minusSeconds(600),
            Energy.ZERO,
            Token.Verdict.ACCEPTED,
            null,
            null,
            null),
        new Session.Progress(Energy.wattHours(2500L), null, Power.ZERO, 1),
        open
            ? null
            : new Session.End(NOW, Energy.wattHours(2500L), "Remote", Session.End.By.CHARGER, null),
        null,
        Set.of());
  }

  @Override
  public Optional<StationView> station(StationId id) {
    if (!id.equals(STATION)) {
      return Optional.empty();
    }
    TreeMap<Integer, StationView.ConnectorView> plugs = new TreeMap<>();
    for (int number = 1; number < 3; number++) {
      StatusReport report = new StatusReport(number, status, "NoError", null, null, null, NOW);
      plugs.put(
          number,
          new StationView.ConnectorView(new ConnectorId(STATION, number), report, null, null));
    }
    Station station = new Station(STATION, admission, name, "", null, null, false, 0);
    StationView.Link link = new StationView.Link(linked, NOW, "127.0.0.1", "ocpp1.6", null);
    return Optional.of(new StationView(station, null, link, null, null, plugs));
  }

  @Override
  public List<Session> running() {
    return List.copyOf(running);
  }

  @Override
  public SessionArchive archive() {
    return new Archive();
  }

  @Override
  public Optional<Money> cost(SessionId session) {
    return Optional.of(new Money(450, Currency.getInstance("CNY")));
  }

  @Override
  public Optional<Token> token(TokenId id) {
    return Optional.ofNullable(tokens.get(id));
  }

  @Override
  public void save(Token token, Origin origin) {
    origin.needs(Permission.REGISTER);
    last = origin;
    tokens.put(token.id(), token);
  }

  @Override
  public boolean concurrent() {
    return false;
  }

  @Override
  public CompletableFuture<? extends Outcome<?>> start(
      ConnectorId bay, TokenId token, Origin origin) {
    return obey("start " + bay + " " + token, origin);
  }

  @Override
  public CompletableFuture<? extends Outcome<?>> stop(SessionId session, Origin origin) {
    return obey("stop " + session, origin);
  }

  @Override
  public List<Reservation> reservations() {
    return List.copyOf(reserved);
  }

  @Override
  public Held reserve(ConnectorId bay, TokenId token, Instant until, Origin origin) {
    Reservation kept = new Reservation(reserved.size() + 1, bay, token, null, until);
    CompletableFuture<? extends Outcome<?>> answer = obey("reserve " + bay, origin);
    reserved.add(kept);
    return new Held.Asked(kept, answer);
  }

  @Override
  public CompletableFuture<? extends Outcome<?>> release(int reservation, Origin origin) {
    reserved.removeIf(r -> r.id() == reservation);
    return obey("release " + reservation, origin);
  }

  /// Finds by station, driver and time; the number of the last one is the cursor.
  private final class Archive extends FakeSessions {
    private Archive() {
      super(over);
    }

    @Override
    public Page<Session> search(Query query) {
      Whose whose = query.whose();
      String driver = whose == null ? null : whose.driver();
      String cursor = query.cursor();
      long after = cursor == null ? -1 : Long.parseLong(cursor);
      List<Session> found =
          over.stream()
              .filter(s -> driver == null || driver.equals(drivers.get(s.id())))
              .filter(s -> s.id().number() > after)
              .limit(query.limit())
              .toList();
      return new Page<>(
          found, found.size() == query.limit() ? found.getLast().id().toString() : null);
    }
  }
}
