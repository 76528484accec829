package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

class SignInTest {
  private final Users users = new Users().withAdmin();

  private SignIn signIn(String name, String password, @Nullable String code) {
    return users.access.signIn(name, password.toCharArray(), code, "window");
  }

  private SignIn right() {
    return signIn("Root", Users.PASSWORD, null);
  }

  private SignIn wrong() {
    return signIn("root", "not the password", null);
  }

  @Test
  void nameAndPasswordOpen() {
    assertThat(right()).isEqualTo(new SignIn.Welcome(users.access.user("root").orElseThrow()));
    assertThat(users.facts(AccessEvent.SignedIn.class)).hasSize(1);
    assertThat(wrong()).isEqualTo(new SignIn.Wrong());
    assertThat(users.facts(AccessEvent.SignInFailed.class).getLast().cause())
        .isEqualTo(AccessEvent.SignInFailed.Cause.PASSWORD);
  }

  @Test
  void aNameNobodyHasIsNotKeptBecauseItMayBeAPassword() {
    assertThat(signIn("my secret password", "x", null)).isEqualTo(new SignIn.Wrong());
    assertThat(users.facts(AccessEvent.SignInFailed.class).getLast().user()).isEqualTo("unknown");
  }

  @Test
  void whoIsNotActiveIsToldNothing() {
    users.with("anna", Role.VIEWER);
    users.access.save(new User("anna", "anna", Set.of(Role.VIEWER), false, 1), Origin.DEPOT);
    assertThat(signIn("anna", Users.PASSWORD, null)).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void afterFiveFailuresTheWaitGrowsForThisNameAlone() {
    users.with("anna", Role.VIEWER);
    for (int i = 0; i < 5; i++) {
      assertThat(wrong()).isEqualTo(new SignIn.Wrong());
    }
    int facts = users.facts.size();
    assertThat(right()).isEqualTo(new SignIn.Wait(Duration.ofSeconds(10)));
    assertThat(users.facts).hasSize(facts);
    assertThat(signIn("anna", Users.PASSWORD, null)).isInstanceOf(SignIn.Welcome.class);
    users.pass(Duration.ofSeconds(4));
    assertThat(right()).isEqualTo(new SignIn.Wait(Duration.ofSeconds(6)));
    users.pass(Duration.ofSeconds(6));
    assertThat(wrong()).isEqualTo(new SignIn.Wrong());
    assertThat(right()).isEqualTo(new SignIn.Wait(Duration.ofSeconds(20)));
    users.pass(Duration.ofSeconds(20));
    assertThat(right()).isInstanceOf(SignIn.Welcome.class);
    assertThat(wrong()).isEqualTo(new SignIn.Wrong());
    assertThat(right()).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void namesNobodyHasWaitLikeAnyOther() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("ghost", "x", null)).isEqualTo(new SignIn.Wrong());
    }
    assertThat(signIn("ghost", "x", null)).isInstanceOf(SignIn.Wait.class);
  }

  @Test
  void theWaitEndsAtAQuarterOfAnHour() {
    for (int i = 0; i < 40; i++) {
      wrong();
      users.pass(Duration.ofMinutes(15));
    }
    wrong();
    assertThat(right()).isEqualTo(new SignIn.Wait(Duration.ofMinutes(15)));
  }

  @Test
  void aSecondFactorIsAskedForAndACodeCountsOnce() {
    String secret = Totp.freshSecret();
    Origin root = users.by("root");
    assertThat(users.access.setSecondFactor("root", secret, "000", root)).isFalse();
    String now = Totp.code(secret, users.instant());
    assertThat(users.access.setSecondFactor("root", secret, now, root)).isTrue();
    assertThat(right()).isEqualTo(new SignIn.CodeNeeded());
    assertThat(wrong()).isEqualTo(new SignIn.Wrong());
    assertThat(signIn("root", Users.PASSWORD, "1")).isEqualTo(new SignIn.Wrong());
    assertThat(signIn("root", Users.PASSWORD, now)).isInstanceOf(SignIn.Welcome.class);
    assertThat(signIn("root", Users.PASSWORD, now)).isEqualTo(new SignIn.Wrong());
    users.pass(Duration.ofSeconds(30));
    String next = Totp.code(secret, users.instant());
    assertThat(signIn("root", Users.PASSWORD, next)).isInstanceOf(SignIn.Welcome.class);
    assertThat(users.access.removeOwnSecondFactor("wrong".toCharArray(), root))
        .isEqualTo(new SignIn.Wrong());
    assertThat(right()).isEqualTo(new SignIn.CodeNeeded());
    assertThat(users.access.removeOwnSecondFactor(Users.PASSWORD.toCharArray(), root))
        .isInstanceOf(SignIn.Welcome.class);
    assertThat(right()).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void theRecoveryCodeOpensOnceAndTakesTheSecondFactorAway() {
    String secret = Totp.freshSecret();
    Origin root = users.by("root");
    users.access.setSecondFactor("root", secret, Totp.code(secret, users.instant()), root);
    String code = users.access.makeRecoveryCode("root", root);
    char[] fresh = "remembered this time".toCharArray();
    assertThat(users.access.recover("root", "AAAA-BBBB", fresh, "window"))
        .isEqualTo(new SignIn.Wrong());
    assertThat(users.access.recover("root", code.toLowerCase(java.util.Locale.ROOT), fresh, "w"))
        .isInstanceOf(SignIn.Welcome.class);
    assertThat(users.access.recover("root", code, fresh, "window")).isEqualTo(new SignIn.Wrong());
    assertThat(signIn("root", "remembered this time", null)).isInstanceOf(SignIn.Welcome.class);
    assertThat(right()).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void whoHasNoRecoveryCodeHasNoneToGuess() {
    assertThat(users.access.recover("root", "", "a new long password".toCharArray(), "window"))
        .isEqualTo(new SignIn.Wrong());
  }

  @Test
  void aHashIsMadeAnewWhenMoreIsAskedFor() {
    Access dearer =
        new Access(
            users.book,
            users::append,
            new PasswordHashes(new PasswordHashes.Cost(128, 1, 1)),
            users);
    assertThat(dearer.signIn("root", Users.PASSWORD.toCharArray(), null, "window"))
        .isInstanceOf(SignIn.Welcome.class);
    AccessEvent.PasswordChanged anew = users.facts(AccessEvent.PasswordChanged.class).getLast();
    assertThat(anew.passwordHash()).startsWith("$argon2id$v=19$m=128,t=1,p=1$");
    assertThat(anew.version()).isEqualTo(1);
    assertThat(dearer.signIn("root", Users.PASSWORD.toCharArray(), null, "window"))
        .isInstanceOf(SignIn.Welcome.class);
    assertThat(users.facts(AccessEvent.PasswordChanged.class)).hasSize(1);
  }

  @Test
  void noFactHoldsAPassword() {
    users.access.makeRecoveryCode("root", users.by("root"));
    assertThat(users.facts).noneMatch(fact -> fact.toString().contains(Users.PASSWORD));
  }

  @Test
  void aWeakPasswordIsRefusedBeforeAnythingHappens() {
    int facts = users.facts.size();
    assertThatThrownBy(
            () -> users.access.resetPassword("root", "short".toCharArray(), Origin.DEPOT))
        .hasMessageContaining("12");
    assertThat(users.facts).hasSize(facts);
  }
}
