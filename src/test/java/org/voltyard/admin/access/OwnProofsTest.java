package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Approval;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

/// What another person set proves nobody: it is changed first, and approves nothing for whoever set
/// it.
class OwnProofsTest {
  private static final String GIVEN = "given by the admin";
  private static final String OWN = "otter in the reeds";

  private Users users = new Users().withAdmin().with("fay", Role.FINANCE);

  private SignIn signIn(String password, @Nullable String code) {
    return users.access.signIn("fay", password.toCharArray(), code, "window");
  }

  private SignIn renew(String fresh) {
    return users.access.renew("fay", GIVEN.toCharArray(), null, fresh.toCharArray(), "window");
  }

  private void reset() {
    users.access.resetPassword("fay", GIVEN.toCharArray(), users.by("root"));
  }

  private Approval asked(String by) {
    Approval.Wish wish = new Approval.Wish(Approval.Kind.AUDIT_EXPORT, by, List.of());
    Answer.Waiting waiting =
        (Answer.Waiting) users.access.approvals().ask(wish, users.by(by), () -> {});
    return users.access.approvals().all().stream()
        .filter(each -> each.id().equals(waiting.approval()))
        .findFirst()
        .orElseThrow();
  }

  private SignIn approve(Approval approval, String password) {
    return users
        .access
        .approvals()
        .approve(approval.id(), approval.wish(), password.toCharArray(), users.by("fay"));
  }

  /// The same users after a restart from a snapshot.
  private void restart() {
    Users again = new Users();
    again.pass(Duration.between(again.instant(), users.instant()));
    users.book.facts((Recorded fact) -> again.append(fact));
    users = again.restarted();
  }

  @Test
  void aPasswordOfAnotherIsChangedAtTheNextSignIn() {
    reset();
    assertThat(signIn(GIVEN, null)).isEqualTo(new SignIn.PasswordDue());
    assertThat(signIn("wrong", null)).isEqualTo(new SignIn.Wrong());
    restart();
    assertThat(signIn(GIVEN, null)).isEqualTo(new SignIn.PasswordDue());
    assertThatThrownBy(() -> renew(GIVEN)).hasMessageContaining("same");
    assertThatThrownBy(() -> renew("short")).hasMessageContaining("12");
    assertThat(renew(OWN)).isInstanceOf(SignIn.Welcome.class);
    assertThat(signIn(OWN, null)).isInstanceOf(SignIn.Welcome.class);
    assertThat(signIn(GIVEN, null)).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void whoeverWasMadeByAnAdminSetsTheirOwnPasswordToo() {
    users.access.create(
        new User("new", "New", Set.of(Role.OPERATOR), true, 1),
        GIVEN.toCharArray(),
        users.by("root"));
    assertThat(users.access.signIn("new", GIVEN.toCharArray(), null, "window"))
        .isEqualTo(new SignIn.PasswordDue());
  }

  @Test
  void whoeverHasAPasswordOfAnotherApprovesNothing() {
    users.with("otto", Role.OPERATOR);
    reset();
    Approval wish = asked("otto");
    assertThatThrownBy(() -> approve(wish, GIVEN)).hasMessageContaining("change it");
    renew(OWN);
    assertThat(approve(wish, OWN)).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void whoSetThePasswordGetsNothingApprovedWithItForADay() {
    reset();
    renew(OWN);
    restart();
    Approval first = asked("root");
    assertThatThrownBy(() -> approve(first, OWN)).hasMessageContaining("within a day");
    users.pass(Duration.ofHours(24));
    assertThat(approve(asked("root"), OWN)).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void whoMadeTheRecoveryCodeCountsFromItsUse() {
    users.with("otto", Role.OPERATOR);
    String code = users.access.makeRecoveryCode("fay", users.by("root"));
    users.pass(Duration.ofDays(30));
    restart();
    users.access.recover("fay", code, OWN.toCharArray(), "window");
    Approval wish = asked("root");
    assertThatThrownBy(() -> approve(wish, OWN)).hasMessageContaining("within a day");
    assertThat(approve(asked("otto"), OWN)).isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void oneKeepsOnesOwnSecondFactorAndAnotherAdminTakesItAway() {
    String secret = Totp.freshSecret();
    users.access.setSecondFactor(
        "fay", secret, Totp.code(secret, users.instant()), users.by("fay"));
    assertThatThrownBy(() -> users.access.removeSecondFactor("root", users.by("root")))
        .hasMessageContaining("password");
    users.access.removeSecondFactor("fay", users.by("root"));
    assertThat(signIn(Users.PASSWORD, null)).isInstanceOf(SignIn.Welcome.class);
    Approval wish = asked("root");
    assertThatThrownBy(() -> approve(wish, Users.PASSWORD)).hasMessageContaining("within a day");
  }

  @Test
  void waitsAndSpentCodesSurviveARestart() {
    String secret = Totp.freshSecret();
    users.access.setSecondFactor(
        "fay", secret, Totp.code(secret, users.instant()), users.by("fay"));
    String code = Totp.code(secret, users.instant());
    assertThat(signIn(Users.PASSWORD, code)).isInstanceOf(SignIn.Welcome.class);
    restart();
    assertThat(signIn(Users.PASSWORD, code)).isEqualTo(new SignIn.Wrong());
    for (int i = 0; i < 4; i++) {
      signIn("wrong", null);
    }
    restart();
    assertThat(signIn(Users.PASSWORD, null)).isEqualTo(new SignIn.Wait(Duration.ofSeconds(10)));
    users.pass(Duration.ofSeconds(40));
    assertThat(signIn(Users.PASSWORD, Totp.code(secret, users.instant())))
        .isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void aSnapshotSaysItAll() {
    users.access.makeRecoveryCode("fay", users.by("root"));
    users.pass(Duration.ofHours(1));
    reset();
    String secret = Totp.freshSecret();
    users.access.setSecondFactor(
        "fay", secret, Totp.code(secret, users.instant()), users.by("fay"));
    signIn("wrong", null);
    AccessBook again = new AccessBook();
    users.book.facts(again::apply);
    assertThat(again.entries()).isEqualTo(users.book.entries());
  }
}
