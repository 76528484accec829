package org.voltyard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.voltyard.charging.Bookings;
import org.voltyard.charging.Commands;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.GridAlarm;
import org.voltyard.domain.GridBoard;
import org.voltyard.domain.GridControl;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.Swap;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;

/// What the depot keeps at its stations, on paper.
final class FakeUpkeep {
  private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
  final List<Reservation> reservations = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  Set<Bookings.Conflict> conflicts = Set.of();
  LocalList.Care care = LocalList.Care.KEPT;
  boolean taken = true;
  Outcome<?> outcome = new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}");

  Upkeep doors() {
    return new Upkeep(
        new Upkeep.Lists(
            this::list,
            (id, origin) -> sent("changes " + id),
            (id, origin) -> sent("whole " + id),
            (id, origin) -> {
              if (care == LocalList.Care.KEPT) {
                throw new IllegalStateException("it is kept");
              }
              return sent("empty " + id);
            }),
        new Upkeep.Reservations(
            () -> reservations, (wish, origin) -> made(wish), (id, origin) -> cancelled(id)),
        new Upkeep.Grid(
            this::board,
            (id, origin) -> said("read " + id),
            (id, control, origin) -> said("clear " + control)),
        new Upkeep.Swaps(
            this::swaps,
            (id, token, origin) -> {
              if (token.value().equals("BAD")) {
                throw new IllegalStateException("token BAD may not charge");
              }
              return said("swap " + token);
            }));
  }

  private CompletableFuture<Boolean> sent(String what) {
    asked.add(what);
    return CompletableFuture.completedFuture(taken);
  }

  private CompletableFuture<Outcome<?>> said(String what) {
    asked.add(what);
    return CompletableFuture.completedFuture(outcome);
  }

  private Bookings.Answer made(Bookings.Wish wish) {
    if (!conflicts.isEmpty()) {
      return new Bookings.Answer.Declined(conflicts);
    }
    Reservation reservation =
        new Reservation(
            9,
            new ConnectorId(wish.station(), wish.connector()),
            wish.token(),
            null,
            wish.until(),
            wish.plug(),
            null);
    return new Bookings.Answer.Asked(
        reservation,
        new Commands.Running(
            new java.util.UUID(0, 1),
            new StationLink.Wire("ReserveNow", "{}"),
            said("reserve " + wish.connector()),
            new CompletableFuture<>()));
  }

  private CompletableFuture<Outcome<?>> cancelled(int id) {
    if (reservations.stream().noneMatch(r -> r.id() == id)) {
      throw new IllegalArgumentException("reservation " + id + " is not known");
    }
    return said("cancel " + id);
  }

  private LocalList list(StationId id) {
    Authorization yes = new Authorization(Token.Verdict.ACCEPTED, new TokenId("GROUP"), null);
    return new LocalList(
        id,
        care,
        4,
        List.of(
            new LocalList.Line(
                new TokenId("CARD"), TokenKind.CARD, LocalList.State.MISSING, yes, null)),
        0,
        new LocalList.Result(AT, true, true, 4, "Accepted"));
  }

  private GridBoard board(StationId id) {
    GridAlarm alarm = new GridAlarm("HFMayTrip", "OverFrequency", false, AT, null);
    return new GridBoard(
        id,
        List.of(
            new GridBoard.Line(
                new GridControl(
                    "c1",
                    "VoltVar",
                    false,
                    1,
                    AT,
                    Duration.ofMinutes(10),
                    false,
                    "{\"priority\":1}"),
                true)),
        alarm,
        List.of(alarm));
  }

  private List<Swap> swaps(StationId id) {
    Swap.Battery battery =
        new Swap.Battery(3, "SN-1", new Percent(12), new Percent(97), null, null);
    return List.of(
        new Swap(
            id,
            1,
            new TokenId("CARD"),
            true,
            AT,
            null,
            List.of(battery),
            List.of(),
            List.of(),
            AT));
  }
}
