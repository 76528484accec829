package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.AccessEvent.SignInFailed.Cause;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

class ProviderUsersTest {
  private static final String ISSUER = "https://login.example";
  private static final Set<Role> OPERATOR = Set.of(Role.OPERATOR);

  private final Users users = new Users().withAdmin();

  private static Vouched guest(String person, String name, @Nullable Set<Role> roles) {
    return new Vouched(ISSUER, person, name, "Ms " + name, roles);
  }

  private ProviderOutcome come(Vouched guest, boolean admit) {
    return users.access.providers().signIn(guest, admit, "window openid");
  }

  private User in(Vouched guest) {
    assertThat(come(guest, true)).isInstanceOf(ProviderOutcome.In.class);
    return users.access.user(guest.name()).orElseThrow();
  }

  private static ProviderOutcome out(Cause cause, String name) {
    return new ProviderOutcome.Out(cause, name);
  }

  private AccessEvent.SignInFailed lastFailure() {
    return users.facts(AccessEvent.SignInFailed.class).getLast();
  }

  private Access.Listed listed(String name) {
    return users.access.all().stream()
        .filter(each -> each.user().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoIsAdmittedIsAUserWithoutAPassword() {
    User mei = in(guest("p1", "mei", OPERATOR));
    assertThat(mei).isEqualTo(new User("mei", "Ms mei", OPERATOR, true, 1));
    assertThat(listed("mei").issuer()).isEqualTo(ISSUER);
    assertThat(listed("root").issuer()).isNull();
    assertThat(users.facts(AccessEvent.SignedIn.class).getLast().origin().where())
        .isEqualTo("window openid");
    for (String password : new String[] {"", "nobody has this password", Users.PASSWORD}) {
      assertThat(users.access.signIn("mei", password.toCharArray(), null, "window"))
          .isEqualTo(new SignIn.Wrong());
    }
    assertThat(users.access.recover("mei", "", "a new long password".toCharArray(), "window"))
        .isInstanceOf(SignIn.class)
        .isNotInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void nobodyGivesThemAPasswordHere() {
    User mei = in(guest("p1", "mei", OPERATOR));
    var root = users.by("root");
    assertThatThrownBy(
            () -> users.access.resetPassword("mei", "a heron in the reeds".toCharArray(), root))
        .hasMessageContaining("OpenID Connect");
    assertThatThrownBy(() -> users.access.makeRecoveryCode("mei", mei.at("window")))
        .hasMessageContaining("OpenID Connect");
    String secret = Totp.freshSecret();
    assertThatThrownBy(
            () ->
                users.access.setSecondFactor(
                    "mei", secret, Totp.code(secret, users.instant()), mei.at("window")))
        .hasMessageContaining("OpenID Connect");
    assertThat(users.access.confirm(mei.at("window"), "nobody has this password".toCharArray()))
        .isEqualTo(new SignIn.Wrong());
  }

  @Test
  void aLocalUserOfTheSameNameIsNotTakenOver() {
    users.with("anna", Role.VIEWER);
    assertThat(come(guest("p1", "anna", Set.of(Role.ADMIN)), true))
        .isEqualTo(out(Cause.TAKEN, "anna"));
    assertThat(users.access.user("anna").orElseThrow().roles()).containsExactly(Role.VIEWER);
    assertThat(lastFailure().user()).isEqualTo("openid:anna");
    assertThat(users.restarted().access.signIn("anna", Users.PASSWORD.toCharArray(), null, "w"))
        .isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void anotherPersonOfTheProviderWithTheSameNameIsAnother() {
    in(guest("p1", "mei", OPERATOR));
    assertThat(come(guest("p2", "mei", OPERATOR), true)).isEqualTo(out(Cause.TAKEN, "mei"));
    Vouched elsewhere = new Vouched("https://other.example", "p1", "mei", "Mei", OPERATOR);
    assertThat(come(elsewhere, true)).isEqualTo(out(Cause.TAKEN, "mei"));
  }

  @Test
  void whoIsCalledAnotherNameAtTheProviderStaysTheSameUser() {
    in(guest("p1", "mei", OPERATOR));
    ProviderOutcome outcome = come(guest("p1", "mei.li", OPERATOR), true);
    assertThat(outcome)
        .isEqualTo(new ProviderOutcome.In(new User("mei", "Ms mei.li", OPERATOR, true, 1)));
    assertThat(users.access.user("mei.li")).isEmpty();
  }

  @Test
  void strangersAreRefusedUnlessTheyMayBeAdmitted() {
    assertThat(come(guest("p1", "mei", OPERATOR), false)).isEqualTo(out(Cause.STRANGER, "mei"));
    assertThat(come(guest("p1", "mei", Set.of()), true)).isEqualTo(out(Cause.ROLE, "mei"));
    assertThat(come(guest("p1", "mei", null), true)).isEqualTo(out(Cause.ROLE, "mei"));
    assertThat(users.access.user("mei")).isEmpty();
    assertThat(users.facts(AccessEvent.SignInFailed.class)).hasSize(3);
    Users none = new Users();
    assertThat(
            none.access.providers().signIn(guest("p1", "mei", Set.of(Role.ADMIN)), true, "window"))
        .as("the first user is an admin with a password")
        .isEqualTo(out(Cause.STRANGER, "mei"));
  }

  @Test
  void whomAnAdminEnteredIsBoundToTheFirstWhoComes() {
    User wanted = new User("mei", "Mei", Set.of(Role.TECHNICIAN), true, 1);
    assertThat(users.access.enter(wanted, ISSUER, users.by("root")))
        .isInstanceOf(FourEyes.Answer.Done.class);
    assertThat(come(guest("p1", "mei", null), false))
        .isEqualTo(
            new ProviderOutcome.In(new User("mei", "Ms mei", Set.of(Role.TECHNICIAN), true, 1)));
    assertThat(users.facts(AccessEvent.Recognised.class))
        .containsExactly(new AccessEvent.Recognised("mei", "p1", "window openid"));
    assertThat(come(guest("p2", "mei", null), false)).isEqualTo(out(Cause.TAKEN, "mei"));
    assertThatThrownBy(() -> users.access.enter(wanted, ISSUER, users.by("root")))
        .hasMessageContaining("already");
  }

  @Test
  void rolesFollowTheProviderAtEachSignIn() {
    in(guest("p1", "mei", OPERATOR));
    User now = in(guest("p1", "mei", Set.of(Role.FINANCE)));
    assertThat(now.roles()).containsExactly(Role.FINANCE);
    assertThat(now.version()).as("what was given out before is void").isEqualTo(2);
    assertThat(come(guest("p1", "mei", Set.of()), true)).isEqualTo(out(Cause.ROLE, "mei"));
    assertThat(lastFailure().user()).isEqualTo("mei");
  }

  @Test
  void whoIsBlockedStaysOutWhateverTheProviderSays() {
    User mei = in(guest("p1", "mei", OPERATOR));
    users.access.save(new User("mei", "Mei", OPERATOR, false, mei.version()), users.by("root"));
    assertThat(come(guest("p1", "mei", Set.of(Role.ADMIN)), true))
        .isEqualTo(out(Cause.INACTIVE, "mei"));
    assertThat(lastFailure().user()).isEqualTo("mei");
    assertThat(users.access.user("mei").orElseThrow().active()).isFalse();
  }

  @Test
  void anAdminWithAPasswordStays() {
    in(guest("p1", "mei", Set.of(Role.ADMIN)));
    assertThatThrownBy(() -> users.access.remove("root", users.by("mei")))
        .hasMessageContaining("last active admin with a password");
    users.access.remove("mei", users.by("root"));
    assertThat(users.access.user("mei")).isEmpty();
  }

  @Test
  void aSnapshotKeepsWhoTheyAreAtTheProvider() {
    in(guest("p1", "mei", OPERATOR));
    users.access.enter(
        new User("bo", "Bo", Set.of(Role.VIEWER), true, 1), ISSUER, users.by("root"));
    Users again = new Users();
    users.book.facts((Recorded fact) -> again.append(fact));
    users.access = again.restarted().access;
    assertThat(users.access.all())
        .extracting(Access.Listed::issuer)
        .containsOnlyOnce((String) null);
    assertThat(come(guest("p1", "mei", OPERATOR), false)).isInstanceOf(ProviderOutcome.In.class);
    assertThat(come(guest("p9", "mei", OPERATOR), true)).isEqualTo(out(Cause.TAKEN, "mei"));
    assertThat(come(guest("p2", "bo", null), false)).isInstanceOf(ProviderOutcome.In.class);
    assertThat(users.access.signIn("root", Users.PASSWORD.toCharArray(), null, "window"))
        .isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void namesAreMadeFitForUsers() {
    assertThat(Vouched.userName(" Mei.Li ")).isEqualTo("mei.li");
    assertThat(Vouched.userName("mei@depot.example")).isEqualTo("mei_depot.example");
    assertThat(Vouched.userName("王梅")).isEmpty();
    assertThat(Vouched.userName("x".repeat(80))).hasSize(64);
  }
}
