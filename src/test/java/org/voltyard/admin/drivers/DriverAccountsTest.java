package org.voltyard.admin.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltyard.admin.drivers.FakePortal.PASSWORD;
import static org.voltyard.admin.drivers.FakePortal.STAFF;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.drivers.DriverAccounts.SignIn;
import org.voltyard.domain.Driver;
import org.voltyard.domain.PortalEvent;
import org.voltyard.domain.Recorded;

class DriverAccountsTest {
  private static final String PHONE = "+86 138 0000 0001";

  private final FakePortal fake = new FakePortal();
  private final DriverAccounts accounts = fake.portal.accounts();

  private SignIn signIn(String address, String password) {
    return accounts.signIn(address, password.toCharArray(), "10.0.0.7");
  }

  @Test
  void whoRegistersComesInAndHasATokenOfTheirOwn() {
    Visit visit = fake.arrives("Li Wei", PHONE);
    assertThat(accounts.driver(visit).name()).isEqualTo("Li Wei");
    assertThat(fake.portal.cards().all(visit))
        .singleElement()
        .satisfies(card -> assertThat(card.accepted()).isTrue())
        .satisfies(card -> assertThat(card.token().id().value()).hasSizeLessThan(21));
    assertThat(accounts.visit(visit.key())).contains(visit);
    assertThat(accounts.visit("nobody")).isEmpty();
    fake.signsIn("+8613800000001");
    assertThat(fake.portal.cards().all(visit)).hasSize(1);
  }

  @Test
  void aDriverMayNothingThatStaffMay() {
    Visit visit = fake.arrives("Li Wei", PHONE);
    assertThat(visit.origin().who()).isEqualTo("driver:" + visit.driver());
    assertThat(visit.origin().rights()).isEmpty();
  }

  @Test
  void whoIsToBeApprovedWaitsUntilTheDepotMakesThemActive() {
    fake.registration = Registration.APPROVE;
    accounts.register(
        new DriverAccounts.Applicant("Li Wei", PHONE, "zh-CN"), PASSWORD.toCharArray());
    assertThat(signIn(PHONE, PASSWORD)).isInstanceOf(SignIn.Wrong.class);
    Driver waiting = fake.registers.reachedAt(PHONE).orElseThrow();
    assertThat(waiting.selfRegistered()).isTrue();
    fake.registers.save(waiting.with(true), STAFF);
    assertThat(signIn(PHONE, PASSWORD)).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void nobodyRegistersWhereThatIsOff() {
    fake.registration = Registration.OFF;
    assertThatThrownBy(() -> fake.arrives("Li Wei", PHONE))
        .isInstanceOf(IllegalStateException.class);
    assertThat(fake.registers.drivers).isEmpty();
  }

  @Test
  void aKnownAddressIsNeitherToldNorTakenOver() {
    Visit first = fake.arrives("Li Wei", PHONE);
    String hash = accounts.driver(first).passwordHash();
    accounts.register(
        new DriverAccounts.Applicant("Eve", "+8613800000001", "en"),
        "another password".toCharArray());
    assertThat(fake.registers.drivers).hasSize(1);
    assertThat(accounts.driver(first).passwordHash()).isEqualTo(hash);
    assertThat(signIn(PHONE, "another password")).isInstanceOf(SignIn.Wrong.class);
  }

  @Test
  void unknownAddressAndWrongPasswordLookTheSameAndTheTypedAddressIsNotKept() {
    fake.arrives("Li Wei", PHONE);
    assertThat(signIn(PHONE, "no")).isEqualTo(signIn("my secret password", "no"));
    assertThat(fake.facts)
        .extracting(Recorded::fact)
        .filteredOn(PortalEvent.SignInFailed.class::isInstance)
        .noneMatch(fact -> fact.toString().contains("secret"));
  }

  @Test
  void tooManyFailuresMakeEverybodyWaitLonger() {
    fake.arrives("Li Wei", PHONE);
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(PHONE, "no")).isInstanceOf(SignIn.Wrong.class);
    }
    assertThat(signIn(PHONE, PASSWORD)).isInstanceOf(SignIn.Wait.class);
    fake.pass(Duration.ofSeconds(11));
    assertThat(signIn(PHONE, PASSWORD)).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void weakPasswordsAndImpossibleAddressesAreRefused() {
    assertThatThrownBy(
            () ->
                accounts.register(
                    new DriverAccounts.Applicant("Li", PHONE, null), "short".toCharArray()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                accounts.register(
                    new DriverAccounts.Applicant("Li", "no address", null), PASSWORD.toCharArray()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anInvitationSetsAPasswordOnceAndInTime() {
    fake.entered("d7");
    String code = accounts.invite("d7", STAFF).code();
    assertThat(accounts.accept("WRONG-CODE", PASSWORD.toCharArray(), "10.0.0.7"))
        .isInstanceOf(SignIn.Wrong.class);
    String typed = code.toLowerCase(Locale.ROOT).substring(0, 8) + " " + code.substring(8);
    assertThat(accounts.accept(typed, PASSWORD.toCharArray(), "10.0.0.7"))
        .isInstanceOf(SignIn.Welcome.class);
    assertThat(accounts.accept(code, PASSWORD.toCharArray(), "10.0.0.7"))
        .isInstanceOf(SignIn.Wrong.class);
    String late = accounts.invite("d7", STAFF).code();
    fake.pass(DriverAccounts.INVITED);
    assertThat(accounts.accept(late, PASSWORD.toCharArray(), "10.0.0.7"))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(fake.facts).noneMatch(fact -> fact.toString().contains(code));
  }

  @Test
  void visitsEndByThemselves() {
    Visit visit = fake.arrives("Li Wei", PHONE);
    fake.pass(Visits.IDLE.plusSeconds(1));
    assertThat(accounts.visit(visit.key())).isEmpty();
    Visit busy = fake.signsIn(PHONE);
    for (int i = 0; i < 14; i++) {
      assertThat(accounts.visit(busy.key())).isPresent();
      fake.pass(Duration.ofHours(12));
    }
    fake.pass(Duration.ofSeconds(1));
    assertThat(accounts.visit(busy.key())).isEmpty();
  }

  @Test
  void visitsEndWithThePasswordAndWithTheDriver() {
    Visit one = fake.arrives("Li Wei", PHONE);
    Visit other = fake.signsIn(PHONE);
    assertThat(
            accounts.changePassword(
                one, "wrong".toCharArray(), "a quiet river bend".toCharArray(), "10.0.0.7"))
        .isInstanceOf(SignIn.Wrong.class);
    SignIn changed =
        accounts.changePassword(
            one, PASSWORD.toCharArray(), "a quiet river bend".toCharArray(), "10.0.0.7");
    assertThat(accounts.visit(one.key())).isEmpty();
    assertThat(accounts.visit(other.key())).isEmpty();
    Visit now = ((SignIn.Welcome) changed).visit();
    assertThat(accounts.visit(now.key())).isPresent();
    Driver driver = accounts.driver(now);
    fake.registers.save(driver.with(false), STAFF);
    assertThat(accounts.visit(now.key())).isEmpty();
    fake.registers.save(driver, STAFF);
    accounts.signOut(now);
    assertThat(accounts.visit(now.key())).isEmpty();
  }

  @Test
  void manyVisitsOfOneDriverPushTheOldestOut() {
    Visit first = fake.arrives("Li Wei", PHONE);
    for (int i = 0; i < 10; i++) {
      fake.signsIn(PHONE);
    }
    assertThat(accounts.visit(first.key())).isEmpty();
  }

  @Test
  void whatIsKeptSurvivesARestart() {
    fake.entered("d7");
    String code = accounts.invite("d7", STAFF).code();
    String bay = fake.portal.codes().of(FakeYard.BAY, STAFF);
    fake.portal.data().askForErasure(fake.arrives("Li Wei", PHONE));
    PortalBook again = new PortalBook();
    fake.book.facts(again::apply);
    assertThat(again.bay(bay)).isEqualTo(FakeYard.BAY);
    assertThat(again.invitation(Secrets.hash(code))).isPresent();
    assertThat(again.erasures()).hasSize(1).isEqualTo(fake.book.erasures());
    assertThat(Objects.requireNonNull(again.code(FakeYard.BAY))).isEqualTo(bay);
  }

  @Test
  void anInvitationIsListedAndTakenBack() {
    Visit visit = fake.arrives("Li Wei", PHONE);
    String driver = visit.driver();
    DriverAccounts.Invitation made = accounts.invite(driver, STAFF);
    assertThat(accounts.invitations())
        .singleElement()
        .satisfies(each -> assertThat(each.driver()).isEqualTo(driver))
        .satisfies(each -> assertThat(each.by()).isEqualTo(STAFF.who()))
        .satisfies(each -> assertThat(each.good()).isTrue());
    assertThat(accounts.withdraw(driver, STAFF)).isTrue();
    assertThat(accounts.withdraw(driver, STAFF)).isFalse();
    assertThat(accounts.invitations()).isEmpty();
    assertThat(accounts.accept(made.code(), "seven purple kites".toCharArray(), "10.0.0.7"))
        .isInstanceOf(SignIn.Wrong.class);
  }

  @Test
  void erasureIsDeclinedWithAReasonOnly() {
    Visit visit = fake.arrives("Li Wei", PHONE);
    fake.portal.data().askForErasure(visit);
    assertThatThrownBy(() -> accounts.declineErasure(visit.driver(), STAFF.because(null)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(accounts.erasures()).containsKey(visit.driver());
    assertThat(accounts.declineErasure(visit.driver(), STAFF.because("a bill is open"))).isTrue();
    assertThat(accounts.erasures()).isEmpty();
    assertThat(accounts.declineErasure(visit.driver(), STAFF.because("again"))).isFalse();
  }
}
