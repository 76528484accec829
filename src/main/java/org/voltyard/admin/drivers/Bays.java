package org.voltyard.admin.drivers;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Session;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationView;

/// The bays, for who stands before one: found by the code on its label, looked at, begun at.
public final class Bays {
  private final BayCodes codes;
  private final OwnCards cards;
  private final OwnReservations reservations;
  private final Yard yard;

  Bays(BayCodes codes, OwnCards cards, OwnReservations reservations, Yard yard) {
    this.codes = codes;
    this.cards = cards;
    this.reservations = reservations;
    this.yard = yard;
  }

  /// A bay as its visitor sees it: of others no more than that they are there.
  ///
  /// @param mine the session that runs there, where it is theirs
  /// @param taken whether one of another runs there
  /// @param kept whether it is kept free for another
  /// @param keptForMe whether it is kept free for them
  public record Bay(
      String code,
      ConnectorId id,
      String station,
      DisplayState state,
      @Nullable Session mine,
      boolean taken,
      boolean kept,
      boolean keptForMe) {}

  /// Why nobody is asked to begin.
  public enum Refusal {
    /// They have none, or not this one.
    NO_CARD,
    /// It is blocked, expired or spent.
    CARD_NOT_ACCEPTED,
    NOT_CONNECTED,
    OUT_OF_SERVICE,
    /// Another charges there.
    OCCUPIED,
    /// It is kept free for another.
    RESERVED,
    /// They charge with this card already.
    CHARGING_ALREADY
  }

  /// What became of the wish to begin.
  public sealed interface Answer {
    /// The station is asked.
    record Asked(CompletableFuture<? extends Outcome<?>> answer) implements Answer {}

    record Refused(Refusal reason) implements Answer {}
  }

  /// The bay with a code; empty where there is none.
  public Optional<Bay> find(Visit visit, String code) {
    return codes.bay(code).flatMap(id -> bay(visit, id));
  }

  private Optional<Bay> bay(Visit visit, ConnectorId id) {
    return yard.station(id.station())
        .filter(s -> s.registration().admission() == Station.Admission.ADMITTED)
        .map(s -> bay(visit, id, s));
  }

  private Bay bay(Visit visit, ConnectorId id, StationView station) {
    Session running =
        yard.running().stream().filter(s -> s.connector().equals(id)).findFirst().orElse(null);
    boolean own = running != null && cards.own(visit, running.token());
    StationView.ConnectorView plug = station.connectors().get(id.number());
    DisplayState state =
        plug == null
            ? station.link().open() ? DisplayState.UNAVAILABLE : DisplayState.OFFLINE
            : station.state(plug);
    String code = codes.known(id).orElseThrow();
    return new Bay(
        code,
        id,
        station.registration().name(),
        state,
        own ? running : null,
        running != null && !own,
        reservations.keptForAnother(visit, id),
        reservations.keptFor(visit, id));
  }

  /// Asks the station to begin with one of their cards.
  ///
  /// @param card which; null is the first that may charge
  public Optional<Answer> start(Visit visit, String code, @Nullable String card) {
    return find(visit, code).map(bay -> start(visit, bay, card));
  }

  private Answer start(Visit visit, Bay bay, @Nullable String handle) {
    OwnCards.Card card = cards.chosen(visit, handle).orElse(null);
    Refusal refusal = card == null ? Refusal.NO_CARD : refusal(bay, card);
    if (card == null || refusal != null) {
      return new Answer.Refused(refusal == null ? Refusal.NO_CARD : refusal);
    }
    return new Answer.Asked(
        yard.start(bay.id(), card.token().id(), visit.mayOnce(Permission.CHARGE)));
  }

  private @Nullable Refusal refusal(Bay bay, OwnCards.Card card) {
    if (!card.accepted()) {
      return Refusal.CARD_NOT_ACCEPTED;
    }
    if (bay.taken()) {
      return Refusal.OCCUPIED;
    }
    if (bay.kept()) {
      return Refusal.RESERVED;
    }
    if (bay.mine() != null || chargesElsewhere(card)) {
      return Refusal.CHARGING_ALREADY;
    }
    return switch (bay.state()) {
      case OFFLINE -> Refusal.NOT_CONNECTED;
      case FAULTED, UNAVAILABLE -> Refusal.OUT_OF_SERVICE;
      case AVAILABLE, RESERVED, PREPARING, CHARGING, PAUSED_BY_SITE, PAUSED_BY_VEHICLE, FINISHING ->
          null;
    };
  }

  private boolean chargesElsewhere(OwnCards.Card card) {
    return !yard.concurrent()
        && yard.running().stream().anyMatch(s -> s.token().equals(card.token().id()));
  }
}
