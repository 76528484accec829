package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

class UserChangesTest {
  private final Users users = new Users();

  private static User user(String name, boolean active, Role... roles) {
    return new User(name, name, Set.of(roles), active, 1);
  }

  @Test
  void theFirstAdminIsMadeOnlyWhileThereIsNobody() {
    assertThat(users.access.empty()).isTrue();
    users.withAdmin();
    assertThat(users.access.empty()).isFalse();
    assertThat(users.access.user(" ROOT ").orElseThrow().roles()).containsExactly(Role.ADMIN);
    assertThatThrownBy(users::withAdmin).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyAnAdminChangesUsers() {
    users.withAdmin().with("vera", Role.VIEWER, Role.OPERATOR, Role.TECHNICIAN, Role.FINANCE);
    var vera = users.by("vera");
    User other = user("otto", true, Role.VIEWER);
    char[] password = Users.PASSWORD.toCharArray();
    assertThatThrownBy(() -> users.access.create(other, password, vera))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> users.access.save(user("vera", true, Role.ADMIN), vera))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> users.access.remove("root", vera)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> users.access.resetPassword("root", password, vera))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> users.access.makeRecoveryCode("root", vera))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> users.access.removeSecondFactor("root", vera))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void theLastActiveAdminStays() {
    users.withAdmin().with("anna", Role.ADMIN);
    users.access.save(user("anna", false, Role.ADMIN), users.by("root"));
    var root = users.by("root");
    assertThatThrownBy(() -> users.access.remove("root", root)).hasMessageContaining("last");
    assertThatThrownBy(() -> users.access.save(user("root", false, Role.ADMIN), root))
        .hasMessageContaining("last");
    assertThatThrownBy(() -> users.access.save(user("root", true, Role.VIEWER), root))
        .hasMessageContaining("last");
    users.access.save(user("anna", true, Role.ADMIN), root);
    users.access.remove("root", root);
    assertThat(users.access.all()).extracting(l -> l.user().name()).containsExactly("anna");
  }

  @Test
  void rolesBeforeAndAfterAreKeptAndTheVersionGrowsOnlyWithWhatCounts() {
    users.withAdmin().with("anna", Role.VIEWER);
    users.access.save(new User("anna", "Anna B.", Set.of(Role.VIEWER), true, 9), users.by("root"));
    assertThat(users.access.user("anna").orElseThrow().version()).isEqualTo(1);
    users.access.save(user("anna", true, Role.OPERATOR), users.by("root"));
    assertThat(users.access.user("anna").orElseThrow().version()).isEqualTo(2);
    AccessEvent.Changed last = users.facts(AccessEvent.Changed.class).getLast();
    assertThat(last.before()).containsExactly(Role.VIEWER);
    assertThat(last.user().roles()).containsExactly(Role.OPERATOR);
    assertThat(last.origin().who()).isEqualTo("root");
    int facts = users.facts.size();
    users.access.save(user("anna", true, Role.OPERATOR), users.by("root"));
    assertThat(users.facts).hasSize(facts);
  }

  @Test
  void aNameIsTakenOnce() {
    users.withAdmin().with("anna", Role.VIEWER);
    assertThatThrownBy(() -> users.with("anna", Role.VIEWER)).hasMessageContaining("already");
  }

  @Test
  void onesOwnPasswordIsChangedByTheOldOne() {
    users.withAdmin();
    char[] fresh = "a quite different one".toCharArray();
    assertThat(users.access.changePassword("wrong".toCharArray(), fresh, users.by("root")))
        .isInstanceOf(SignIn.Wrong.class);
    assertThat(users.access.changePassword(Users.PASSWORD.toCharArray(), fresh, users.by("root")))
        .isInstanceOf(SignIn.Welcome.class);
    assertThat(users.access.user("root").orElseThrow().version()).isEqualTo(2);
    assertThat(users.access.signIn("root", fresh, null, "window"))
        .isInstanceOf(SignIn.Welcome.class);
  }

  @Test
  void theBookSaysItselfAgain() {
    users.withAdmin().with("anna", Role.FINANCE);
    String secret = Totp.freshSecret();
    users.access.setSecondFactor(
        "anna", secret, Totp.code(secret, users.instant()), users.by("anna"));
    users.access.makeRecoveryCode("anna", users.by("anna"));
    users.access.resetPassword("anna", "another password".toCharArray(), users.by("root"));
    users.access.signIn("root", Users.PASSWORD.toCharArray(), null, "window");
    AccessBook again = new AccessBook();
    List<Recorded> all = new ArrayList<>();
    users.book.facts(all::add);
    all.forEach(again::apply);
    assertThat(again.entries()).isEqualTo(users.book.entries());
    assertThat(requireNonNull(again.entry("anna")).user().version()).isEqualTo(2);
  }
}
