package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Approval.State;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;

class ApprovalsTest {
  /// Two who may approve, the second of them made while nobody could.
  private final Users users =
      new Users().withAdmin().with("fay", Role.FINANCE).with("otto", Role.OPERATOR);

  private static User otto(Role... roles) {
    return new User("otto", "otto", Set.of(roles), true, 1);
  }

  private UUID wanted(Role... roles) {
    return ((Answer.Waiting) users.access.save(otto(roles), users.by("root"))).approval();
  }

  private SignIn approve(UUID id, String who, String password) {
    return users
        .access
        .approvals()
        .approve(id, find(id).wish(), password.toCharArray(), users.by(who));
  }

  private Approval find(UUID id) {
    return users.access.approvals().all().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Set<Role> roles() {
    return users.access.user("otto").orElseThrow().roles();
  }

  @Test
  void whileNobodyElseCouldApproveItIsWaivedAndKeptSo() {
    assertThat(users.access.approvals().all())
        .extracting(Approval::state, a -> a.wish().subject())
        .containsExactly(org.assertj.core.api.Assertions.tuple(State.WAIVED, "fay"));
  }

  @Test
  void anotherPersonApprovesTheExactValuesAndThenItIsDone() {
    UUID id = wanted(Role.ADMIN);
    assertThat(roles()).containsExactly(Role.OPERATOR);
    assertThat(find(id).wish().values())
        .contains(
            new Approval.Value("roles.before", "OPERATOR"), new Approval.Value("roles", "ADMIN"));
    assertThat(approve(id, "fay", "wrong")).isEqualTo(new SignIn.Wrong());
    assertThat(roles()).containsExactly(Role.OPERATOR);
    assertThat(approve(id, "fay", Users.PASSWORD)).isInstanceOf(SignIn.Welcome.class);
    assertThat(roles()).containsExactly(Role.ADMIN);
    assertThat(find(id).state()).isEqualTo(State.DONE);
    assertThat(find(id).decidedBy()).isEqualTo("fay");
    assertThatThrownBy(() -> approve(id, "fay", Users.PASSWORD)).hasMessageContaining("nothing");
  }

  @Test
  void nobodyApprovesForThemselvesAndNobodyWithoutTheRight() {
    UUID id = wanted(Role.ADMIN);
    assertThatThrownBy(() -> approve(id, "root", Users.PASSWORD))
        .hasMessageContaining("themselves");
    assertThatThrownBy(() -> approve(id, "otto", Users.PASSWORD)).isInstanceOf(Forbidden.class);
    assertThat(roles()).containsExactly(Role.OPERATOR);
  }

  @Test
  void otherValuesAreAnotherWishAndTheFirstDies() {
    UUID first = wanted(Role.ADMIN);
    Approval.Wish shown = find(first).wish();
    UUID second = wanted(Role.FINANCE);
    assertThat(find(first).state()).isEqualTo(State.CHANGED);
    assertThatThrownBy(
            () ->
                users
                    .access
                    .approvals()
                    .approve(second, shown, Users.PASSWORD.toCharArray(), users.by("fay")))
        .hasMessageContaining("not what waits");
    assertThat(wanted(Role.FINANCE)).isEqualTo(second);
  }

  @Test
  void itDiesAfterADay() {
    UUID id = wanted(Role.ADMIN);
    users.pass(Duration.ofHours(24));
    assertThat(find(id).state()).isEqualTo(State.EXPIRED);
    assertThatThrownBy(() -> approve(id, "fay", Users.PASSWORD)).hasMessageContaining("nothing");
  }

  @Test
  void itIsRefusedByAnotherAndTakenBackByWhoeverAsked() {
    UUID first = wanted(Role.ADMIN);
    assertThatThrownBy(() -> users.access.approvals().refuse(first, users.by("root")))
        .isInstanceOf(IllegalArgumentException.class);
    users.access.approvals().refuse(first, users.by("fay"));
    assertThat(find(first).state()).isEqualTo(State.REFUSED);
    UUID second = wanted(Role.ADMIN);
    users.access.approvals().withdraw(second, users.by("root"));
    assertThat(find(second).state()).isEqualTo(State.WITHDRAWN);
    assertThat(roles()).containsExactly(Role.OPERATOR);
  }

  @Test
  void whatWasChangedMeanwhileIsNotDone() {
    UUID id = wanted(Role.ADMIN);
    users.access.save(otto(Role.VIEWER), users.by("root"));
    assertThatThrownBy(() -> approve(id, "fay", Users.PASSWORD)).hasMessageContaining("meanwhile");
    assertThat(find(id).state()).isEqualTo(State.FAILED);
    assertThat(roles()).containsExactly(Role.VIEWER);
  }

  @Test
  void afterARestartWhatWasApprovedIsAskedForAgain() {
    UUID id = wanted(Role.ADMIN);
    List<Recorded> all = new ArrayList<>();
    users.book.facts(all::add);
    Users again = new Users();
    all.forEach(again.book::apply);
    Approvals approvals = again.access.approvals();
    assertThat(approvals.all()).isEqualTo(users.access.approvals().all());
    approvals.approve(id, find(id).wish(), Users.PASSWORD.toCharArray(), again.by("fay"));
    assertThat(again.access.user("otto").orElseThrow().roles()).containsExactly(Role.OPERATOR);
    assertThat(again.access.save(otto(Role.ADMIN), again.by("root"))).isEqualTo(new Answer.Done());
    assertThat(again.access.user("otto").orElseThrow().roles()).containsExactly(Role.ADMIN);
  }

  @Test
  void whatWhoeverAskedDoesThemselvesWaitsForThemOnce() {
    Approval.Wish wish =
        new Approval.Wish(
            Approval.Kind.AUDIT_EXPORT, "root", List.of(new Approval.Value("who", "anna")));
    Approvals approvals = users.access.approvals();
    List<String> done = new ArrayList<>();
    Answer.Waiting first =
        (Answer.Waiting) approvals.ask(wish, users.by("root"), () -> done.add("deed"));
    approve(first.approval(), "fay", Users.PASSWORD);
    assertThat(find(first.approval()).state()).isEqualTo(State.APPROVED);
    assertThat(done).isEmpty();
    assertThat(approvals.ask(wish, users.by("root"), () -> done.add("deed")))
        .isEqualTo(new Answer.Done());
    assertThat(done).hasSize(1);
    assertThat(approvals.ask(wish, users.by("root"), () -> done.add("deed")))
        .isInstanceOf(Answer.Waiting.class);
  }

  @Test
  void oneOtherWhoMayApproveIsEnoughForWhoeverMayNot() {
    Users two = new Users().withAdmin().with("otto", Role.OPERATOR);
    Approval.Wish wish = new Approval.Wish(Approval.Kind.AUDIT_EXPORT, "x", List.of());
    assertThat(two.access.approvals().ask(wish, two.by("otto"), () -> {}))
        .isInstanceOf(Answer.Waiting.class);
    assertThat(two.access.approvals().ask(wish, two.by("root"), () -> {}))
        .isEqualTo(new Answer.Done());
  }

  @Test
  void whatDoesNotWeighMuchAsksNobody() {
    assertThat(users.access.save(otto(Role.TECHNICIAN), users.by("root")))
        .isEqualTo(new Answer.Done());
    assertThat(roles()).containsExactly(Role.TECHNICIAN);
  }
}
