package org.voltyard.admin.drivers;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Money;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationView;

/// The charging records of a driver: while one runs it is theirs by the card, when it is over by
/// whom it was put down to, because a card may go to somebody else.
public final class OwnSessions {
  private final BayCodes codes;
  private final OwnCards cards;
  private final Yard yard;

  OwnSessions(BayCodes codes, OwnCards cards, Yard yard) {
    this.codes = codes;
    this.cards = cards;
    this.yard = yard;
  }

  /// A charging record.
  ///
  /// @param station its name
  /// @param bay the code of the bay, where it has one
  /// @param cost with tax; null where no tariff holds
  public record Charge(
      Session session, String station, @Nullable String bay, @Nullable Money cost) {}

  /// All of theirs, newest first.
  public Page<Charge> search(Visit visit, @Nullable String cursor, int limit) {
    return yard.archive().search(query(visit, cursor, limit)).map(this::charge);
  }

  private static SessionArchive.Query query(Visit visit, @Nullable String cursor, int limit) {
    return new SessionArchive.Query(null, null, null, null, null, cursor, limit, whose(visit));
  }

  private static SessionArchive.Whose whose(Visit visit) {
    return new SessionArchive.Whose(null, visit.driver(), null);
  }

  /// One of theirs; empty where it is not.
  public Optional<Charge> find(Visit visit, SessionId id) {
    return running(visit, id).or(() -> over(visit, id)).map(this::charge);
  }

  private Optional<Session> running(Visit visit, SessionId id) {
    return yard.running().stream()
        .filter(s -> s.id().equals(id) && cards.own(visit, s.token()))
        .findFirst();
  }

  private Optional<Session> over(Visit visit, SessionId id) {
    return yard.archive()
        .find(id)
        .filter(
            s ->
                yard
                    .archive()
                    .search(
                        new SessionArchive.Query(
                            s.connector().station(),
                            s.token(),
                            null,
                            s.start().at(),
                            s.start().at().plusMillis(1),
                            null,
                            1000,
                            whose(visit)))
                    .items()
                    .stream()
                    .anyMatch(own -> own.id().equals(id)));
  }

  /// What is told of a session that is known to be theirs.
  public Charge charge(Session session) {
    Session now =
        yard.running().stream()
            .filter(s -> s.id().equals(session.id()))
            .findFirst()
            .orElse(session);
    String station =
        yard.station(now.connector().station())
            .map(StationView::registration)
            .map(known -> known.name())
            .orElse(now.connector().station().value());
    return new Charge(
        now, station, codes.known(now.connector()).orElse(null), yard.cost(now.id()).orElse(null));
  }

  /// Asks the station to end one of theirs; empty where none of theirs runs by that number.
  public Optional<CompletableFuture<? extends Outcome<?>>> stop(Visit visit, SessionId id) {
    return running(visit, id).map(s -> yard.stop(s.id(), visit.mayOnce(Permission.CHARGE)));
  }
}
