package org.voltyard.admin.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltyard.admin.drivers.FakePortal.STAFF;
import static org.voltyard.admin.drivers.FakePortal.vehicle;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.Station;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;

/// What belongs to one driver is neither seen nor touched by another.
class OwnershipTest {
  private final FakePortal fake = new FakePortal();
  private final Portal portal = fake.portal;
  private Visit li;
  private Visit eve;
  private String code;

  @BeforeEach
  void bothAreThere() {
    li = fake.arrives("Li Wei", "li@example.org");
    eve = fake.arrives("Eve", "eve@example.org");
    code = portal.codes().of(FakeYard.BAY, STAFF);
  }

  private TokenId card(Visit visit) {
    return portal.cards().all(visit).getFirst().token().id();
  }

  private Session runs(Visit visit) {
    Session session = FakeYard.session(5, card(visit), true);
    fake.yard.running.add(session);
    return session;
  }

  private static Bays.Refusal reason(Bays.Answer answer) {
    return ((Bays.Answer.Refused) answer).reason();
  }

  @Test
  void aBayIsFoundByItsCodeOnly() {
    String half = code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4);
    assertThat(portal.bays().find(li, half)).isPresent();
    assertThat(portal.bays().find(li, "A1")).isEmpty();
    assertThat(portal.bays().find(li, "")).isEmpty();
    String other = portal.codes().renew(FakeYard.BAY, STAFF);
    assertThat(portal.bays().find(li, code)).isEmpty();
    assertThat(portal.bays().find(li, other)).isPresent();
    fake.yard.admission = Station.Admission.RETIRED;
    assertThat(portal.bays().find(li, other)).isEmpty();
    assertThatThrownBy(() -> portal.codes().of(FakeYard.BAY, li.origin()))
        .isInstanceOf(Forbidden.class);
    assertThat(portal.codes().of(new ConnectorId(FakeYard.STATION, 2), STAFF)).isNotEqualTo(other);
  }

  @Test
  void aStartIsAskedForInTheDriversNameWithTheirOwnCard() {
    portal.bays().start(li, code, null);
    assertThat(fake.yard.asked).containsExactly("start A1/1 " + card(li));
    Origin origin = Objects.requireNonNull(fake.yard.last);
    assertThat(origin.who()).isEqualTo("driver:" + li.driver());
    assertThat(origin.rights()).hasSize(1);
  }

  @Test
  void nobodyBeginsWithTheCardOfAnother() {
    String hers = OwnCards.handle(card(li));
    assertThat(portal.bays().start(eve, code, hers).map(OwnershipTest::reason))
        .contains(Bays.Refusal.NO_CARD);
    assertThat(portal.bays().start(eve, code, card(li).value()).map(OwnershipTest::reason))
        .contains(Bays.Refusal.NO_CARD);
    assertThat(fake.yard.asked).isEmpty();
  }

  @Test
  void whatStandsAgainstAStartIsTold() {
    Session session = runs(li);
    assertThat(portal.bays().start(eve, code, null).map(OwnershipTest::reason))
        .contains(Bays.Refusal.OCCUPIED);
    assertThat(portal.bays().start(li, code, null).map(OwnershipTest::reason))
        .contains(Bays.Refusal.CHARGING_ALREADY);
    fake.yard.running.remove(session);
    fake.yard.status = ConnectorStatus.FAULTED;
    assertThat(portal.bays().start(li, code, null).map(OwnershipTest::reason))
        .contains(Bays.Refusal.OUT_OF_SERVICE);
    fake.yard.linked = false;
    assertThat(portal.bays().start(li, code, null).map(OwnershipTest::reason))
        .contains(Bays.Refusal.NOT_CONNECTED);
    portal.cards().block(li, OwnCards.handle(card(li)));
    assertThat(portal.bays().start(li, code, null).map(OwnershipTest::reason))
        .contains(Bays.Refusal.CARD_NOT_ACCEPTED);
  }

  @Test
  void aBayTellsNothingOfAnothersSession() {
    runs(li);
    Bays.Bay seen = portal.bays().find(eve, code).orElseThrow();
    assertThat(seen.mine()).isNull();
    assertThat(seen.taken()).isTrue();
    assertThat(portal.bays().find(li, code).orElseThrow().mine()).isNotNull();
  }

  @Test
  void onlyOnesOwnSessionIsSeenAndStopped() {
    Session session = runs(li);
    assertThat(portal.sessions().find(eve, session.id())).isEmpty();
    assertThat(portal.sessions().stop(eve, session.id())).isEmpty();
    assertThat(fake.yard.asked).isEmpty();
    assertThat(portal.sessions().find(li, session.id())).isPresent();
    assertThat(portal.sessions().stop(li, session.id())).isPresent();
    assertThat(portal.sessions().stop(li, new SessionId(77))).isEmpty();
    assertThat(fake.yard.asked).containsExactly("stop 5");
  }

  @Test
  void aRecordStaysWithWhomItWasPutDownToWhenTheCardGoesOn() {
    Session past = FakeYard.session(3, card(li), false);
    fake.yard.over.add(past);
    fake.yard.drivers.put(past.id(), li.driver());
    fake.registers.assign(new TokenOwner(card(li), eve.driver(), null), STAFF);
    assertThat(portal.sessions().find(eve, past.id())).isEmpty();
    assertThat(portal.sessions().search(eve, null, 10).items()).isEmpty();
    assertThat(portal.sessions().find(li, past.id())).isPresent();
    assertThat(portal.data().copy(li).charges()).hasSize(1);
    assertThat(portal.data().copy(eve).charges()).isEmpty();
  }

  @Test
  void onlyOnesOwnCardIsBlockedAndNobodyUnblocksOne() {
    String handle = OwnCards.handle(card(li));
    assertThat(portal.cards().block(eve, handle)).isFalse();
    assertThat(Objects.requireNonNull(fake.yard.tokens.get(card(li))).status())
        .isEqualTo(Token.Status.ACCEPTED);
    assertThat(portal.cards().block(li, handle)).isTrue();
    assertThat(Objects.requireNonNull(fake.yard.tokens.get(card(li))).status())
        .isEqualTo(Token.Status.BLOCKED);
    fake.signsIn("li@example.org");
    assertThat(portal.cards().all(li)).hasSize(1).noneMatch(OwnCards.Card::accepted);
  }

  @Test
  void onlyOnesOwnVehiclesAreChangedAndNotThoseOfAnOrganisation() {
    fake.registers.save(vehicle("v1", li.driver(), null), STAFF);
    fake.registers.save(vehicle("v2", li.driver(), "acme"), STAFF);
    OwnVehicles.Told told = new OwnVehicles.Told("EVE 1", null, null);
    assertThat(portal.vehicles().change(eve, "v1", told)).isEmpty();
    assertThat(portal.vehicles().remove(eve, "v1")).isFalse();
    assertThat(portal.vehicles().all(eve)).isEmpty();
    assertThat(portal.vehicles().all(li)).hasSize(2);
    assertThat(portal.vehicles().change(li, "v2", told)).isEmpty();
    assertThat(portal.vehicles().remove(li, "v2")).isFalse();
    assertThat(portal.vehicles().change(li, "v1", told)).isPresent();
    assertThat(Objects.requireNonNull(fake.registers.vehicles.get("v1")).plate())
        .isEqualTo("EVE 1");
    assertThat(portal.vehicles().remove(li, "v1")).isTrue();
  }

  @Test
  void thePlateOfAnotherIsRefusedWithoutAWordOfTheirs() {
    fake.registers.save(vehicle("v1", li.driver(), null), STAFF);
    assertThat(portal.vehicles().add(eve, new OwnVehicles.Told("pl-v1", null, null)))
        .isEqualTo(new OwnVehicles.Answer.Refused());
    assertThat(portal.vehicles().add(eve, new OwnVehicles.Told("EVE 1", "CCS2", null)))
        .isInstanceOf(OwnVehicles.Answer.Kept.class);
  }

  @Test
  void oneBayIsKeptAtATimeAndOnlyByItsDriverGivenUp() {
    Duration half = Duration.ofMinutes(30);
    assertThat(portal.reservations().make(li, code, half.plusMinutes(1)))
        .contains(new OwnReservations.Answer.Refused(OwnReservations.Refusal.NOT_SO_LONG));
    assertThat(portal.reservations().make(li, code, Duration.ZERO))
        .contains(new OwnReservations.Answer.Refused(OwnReservations.Refusal.NOT_SO_LONG));
    assertThat(portal.reservations().make(li, code, half).orElseThrow())
        .isInstanceOf(OwnReservations.Answer.Asked.class);
    assertThat(portal.reservations().make(li, code, half))
        .contains(new OwnReservations.Answer.Refused(OwnReservations.Refusal.ONE_ALREADY));
    int number = fake.yard.reserved.getFirst().id();
    assertThat(portal.reservations().all(eve)).isEmpty();
    assertThat(portal.reservations().cancel(eve, number)).isEmpty();
    assertThat(fake.yard.reserved).hasSize(1);
    assertThat(portal.bays().start(eve, code, null).map(OwnershipTest::reason))
        .contains(Bays.Refusal.RESERVED);
    assertThat(portal.bays().find(li, code).orElseThrow().keptForMe()).isTrue();
    assertThat(portal.reservations().cancel(li, number)).isPresent();
    assertThat(fake.yard.reserved).isEmpty();
  }
}
