package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.charging.TestDepot.CARD;
import static org.voltyard.charging.TestDepot.CP;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Reservation.Ending;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

@NullUnmarked
class ReservationsTest {
  private static final TokenId OTHER = new TokenId("CARD2");

  @TempDir Path folder;
  private TestDepot it;

  @BeforeEach
  void open() {
    it = new TestDepot(folder).admitted();
    it.tokens.put(new Token(OTHER, Token.Status.ACCEPTED, null, null, ""), TestDepot.TEST);
  }

  @AfterEach
  void close() {
    it.close();
  }

  private void reserved(int id, StationId station, int connector) {
    it.journal.append(
        new ReservationEvent.Made(
            new Reservation(
                id,
                new ConnectorId(station, connector),
                CARD,
                null,
                it.now().plus(Duration.ofHours(1)))));
  }

  private Token.Verdict started(int connector, TokenId token, @Nullable Integer reservation) {
    return it.depot
        .begin(CP, new Depot.Beginning(connector, token, it.now(), Energy.ZERO, reservation))
        .authorization()
        .verdict();
  }

  @Test
  void theOneItIsForUsesItUp() {
    reserved(1, CP, 1);
    assertThat(started(1, CARD, 1)).isEqualTo(Token.Verdict.ACCEPTED);
    assertThat(it.facts(ReservationEvent.Ended.class))
        .containsExactly(new ReservationEvent.Ended(1, CP, Ending.USED));
    assertThat(it.state.reservations()).isEmpty();
  }

  @Test
  void itIsUsedUpAlsoWhenTheStationDoesNotNameIt() {
    reserved(1, CP, 0);
    started(2, CARD, null);
    assertThat(it.state.reservations()).isEmpty();
  }

  @Test
  void anotherTokenIsBlockedAndLeavesItAsItIs() {
    reserved(1, CP, 1);
    assertThat(started(1, OTHER, null)).isEqualTo(Token.Verdict.BLOCKED);
    assertThat(it.state.reservations()).hasSize(1);
  }

  @Test
  void aStationCannotUseUpTheReservationOfAnother() {
    reserved(1, new StationId("CP-2"), 1);
    assertThat(started(1, CARD, 1)).isEqualTo(Token.Verdict.ACCEPTED);
    assertThat(it.state.reservations()).hasSize(1);
  }

  @Test
  void theStopAtAStationFreeForAllIsAcceptedLikeTheStart() {
    it.stations.register(
        new Station(CP, Station.Admission.ADMITTED, "", "", null, null, true, 0), TestDepot.TEST);
    TokenId stranger = new TokenId("STRANGER");
    Depot.Begun begun = it.begin(1, stranger, it.now(), 0);
    assertThat(begun.authorization().accepted()).isTrue();
    Depot.Ending ending =
        new Depot.Ending(begun.transaction(), stranger, it.now(), Energy.ZERO, "Local", List.of());
    assertThat(it.depot.end(CP, ending).accepted()).isTrue();
  }
}
