package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;

/// A station's local list: what should be on it, what is, and the sending of it.
final class LocalListResource {
  private static final String PLACE = "/stations/{id}/local-list";
  private static final Param<Boolean> WHOLE =
      Param.query("whole", "true: the whole list, not only what differs", Syntax.FLAG);

  /// What is said of a token on a list.
  record Word(Token.Verdict status, @Nullable String parent, @Nullable Instant expiry) {
    static @Nullable Word of(@Nullable Authorization said) {
      return said == null
          ? null
          : new Word(
              said.verdict(),
              Optional.ofNullable(said.parent()).map(TokenId::value).orElse(null),
              said.expiry());
    }
  }

  /// A token that should be on the list, or is.
  record Line(
      String token,
      @Nullable String kind,
      LocalList.State state,
      @About("null: it is to go") @Nullable Word wanted,
      @About("null: it is not there") @Nullable Word held) {}

  /// How the last update ended.
  record Last(
      Instant at,
      boolean accepted,
      boolean whole,
      int version,
      @About("The station's own word") String status) {}

  /// A station's local list.
  record Item(
      @About("Whether it is kept in step with the tokens, or why not") LocalList.Care care,
      @About("null: the station never told it") @Nullable Integer version,
      boolean inStep,
      @About("Tokens that find no room") int left,
      @Nullable Last last,
      List<Line> lines) {
    static Item of(LocalList list) {
      LocalList.Result last = list.last();
      return new Item(
          list.care(),
          list.version(),
          list.inStep(),
          list.left(),
          last == null
              ? null
              : new Last(last.at(), last.accepted(), last.full(), last.version(), last.status()),
          list.lines().stream()
              .map(
                  l ->
                      new Line(
                          l.token().value(),
                          Optional.ofNullable(l.kind()).map(TokenKind::value).orElse(null),
                          l.state(),
                          Word.of(l.wanted()),
                          Word.of(l.held())))
              .toList());
    }
  }

  private final Upkeep.Lists lists;
  private final Lookup lookup;

  LocalListResource(Upkeep.Lists lists, Lookup lookup) {
    this.lists = lists;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PLACE, "The local list of a station, as it is and as it should be")
            .needs(Permission.VIEW_PEOPLE)
            .with(StationsResource.ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(item(station(request)))),
        Route.post(PLACE + "/send", "Sends it now, and waits for the station")
            .needs(Permission.SERVICE)
            .with(StationsResource.ID, WHOLE)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::send),
        Route.delete(PLACE, "Empties it; not while it is kept in step")
            .needs(Permission.SERVICE)
            .with(StationsResource.ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::empty));
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private Item item(StationId id) {
    return Item.of(lists.view().apply(id));
  }

  private Answer send(Request request) {
    StationId id = station(request);
    boolean whole = Boolean.TRUE.equals(request.query(WHOLE));
    return ended(id, (whole ? lists.whole() : lists.changes()).apply(id, request.origin()));
  }

  private Answer empty(Request request) {
    StationId id = station(request);
    try {
      return ended(id, lists.empty().apply(id, request.origin()));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private Answer ended(StationId id, CompletableFuture<Boolean> sent) {
    if (!sent.join()) {
      throw new Problem(Problem.Kind.CONFLICT, "the station did not take all of it");
    }
    return Answer.ok(item(id));
  }
}
