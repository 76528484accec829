package org.voltyard.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.access.ProviderOutcome;
import org.voltyard.admin.access.Vouched;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes.Answer;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Role;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory.SignIn;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class UsersScreenTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String OWN = "a heron in the reeds";
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

  private final AccessBook book = new AccessBook();
  private final OnStage pictures = new OnStage();
  private final ManualFx time = new ManualFx();
  private long seq;
  private final Access access =
      new Access(
          book, this::record, new PasswordHashes(new PasswordHashes.Cost(64, 1, 1)), () -> NOW);

  private void record(Fact fact) {
    book.apply(new Recorded(++seq, NOW, fact));
  }

  private ProviderOutcome comes = new ProviderOutcome.GivenUp(false);
  private final ProviderDoor provider =
      new ProviderDoor() {
        @Override
        public Optional<String> issuer() {
          return Optional.of("https://login.example");
        }

        @Override
        public ProviderWay proof() {
          return new ProviderWay() {
            @Override
            public ProviderOutcome go(Consumer<URI> opened) {
              return comes;
            }

            @Override
            public void cancel() {}
          };
        }
      };

  @Start
  void start(Stage stage) {
    pictures.use(stage);
  }

  private User with(String name, Role... roles) {
    return new User(name, "Mr " + name, Set.of(roles), true, 1);
  }

  private UsersModel of(String who) {
    return new UsersModel(time.fx(), access, provider, access.user(who).orElseThrow().at("window"));
  }

  private void crew() {
    access.createFirst("anna", "Anna", PASSWORD.toCharArray(), "window");
    access.create(
        with("bo", Role.FINANCE), PASSWORD.toCharArray(), with("anna", Role.ADMIN).at("w"));
    access.renew("bo", PASSWORD.toCharArray(), null, OWN.toCharArray(), "window");
    access.create(
        with("wang", Role.OPERATOR), PASSWORD.toCharArray(), with("anna", Role.ADMIN).at("w"));
  }

  @Test
  void whoIsToBeFinanceWaitsForASecondPersonWhoGivesThePassword() {
    crew();
    UsersModel anna = of("anna");
    List<Answer> answers = new ArrayList<>();
    anna.save(with("wang", Role.OPERATOR, Role.FINANCE), answers::add, unexpected::add);
    assertThat(answers).singleElement().isInstanceOf(Answer.Waiting.class);
    anna.reload();
    Approval asked =
        anna.approvalsProperty().get().stream()
            .filter(a -> a.state() == Approval.State.OPEN)
            .findFirst()
            .orElseThrow();
    assertThat(anna.mine(asked)).isTrue();
    UsersModel bo = of("bo");
    assertThat(bo.mine(asked)).isFalse();
    List<SignIn> judged = new ArrayList<>();
    bo.approve(asked, "a wrong password", judged::add, unexpected::add);
    assertThat(judged).singleElement().isInstanceOf(SignIn.Wrong.class);
    assertThat(access.user("wang").orElseThrow().roles()).containsExactly(Role.OPERATOR);
    bo.approve(asked, OWN, judged::add, unexpected::add);
    assertThat(judged.getLast()).isInstanceOf(SignIn.Welcome.class);
    assertThat(access.user("wang").orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.OPERATOR, Role.FINANCE);
  }

  private User guest(String person, String name, Role role) {
    Vouched guest = new Vouched("https://login.example", person, name, name, Set.of(role));
    return ((ProviderOutcome.In) access.providers().signIn(guest, true, "window")).user();
  }

  @Test
  void whoHasNoPasswordApprovesByComingBackFromTheProvider() {
    crew();
    User mei = guest("p1", "mei", Role.ADMIN);
    User other = guest("p2", "otto", Role.ADMIN);
    of("anna").save(with("wang", Role.OPERATOR, Role.FINANCE), done -> {}, unexpected::add);
    Approval asked =
        access.approvals().all().stream()
            .filter(a -> a.state() == Approval.State.OPEN)
            .findFirst()
            .orElseThrow();
    UsersModel model = of("mei");
    model.reload();
    assertThat(model.provided()).isTrue();
    List<SignIn> judged = new ArrayList<>();
    model.approve(asked, "nobody has this password", judged::add, unexpected::add);
    model.approve(asked, model.proof(), judged::add, unexpected::add);
    comes = new ProviderOutcome.In(other);
    model.approve(asked, model.proof(), judged::add, unexpected::add);
    assertThat(judged).hasSize(3).allMatch(SignIn.Wrong.class::isInstance);
    assertThat(access.user("wang").orElseThrow().roles()).containsExactly(Role.OPERATOR);
    comes = new ProviderOutcome.In(mei);
    model.approve(asked, model.proof(), judged::add, unexpected::add);
    assertThat(judged.getLast()).isInstanceOf(SignIn.Welcome.class);
    assertThat(access.user("wang").orElseThrow().roles()).contains(Role.FINANCE);
  }

  @Test
  void anAdminEntersSomebodyOfTheProvider() {
    crew();
    of("anna").enter(with("li", Role.VIEWER), "https://login.example", _ -> {}, unexpected::add);
    assertThat(access.all())
        .filteredOn(each -> each.issuer() != null)
        .extracting(each -> each.user().name())
        .containsExactly("li");
  }

  @Test
  void anOperatorChangesNoUser() {
    crew();
    List<Throwable> failures = new ArrayList<>();
    of("wang").reset(access.user("anna").orElseThrow(), PASSWORD, done -> {}, failures::add);
    assertThat(failures).singleElement().isInstanceOf(org.voltyard.domain.Forbidden.class);
  }

  @Test
  void looksRightEverywhere() {
    crew();
    guest("p1", "mei", Role.OPERATOR);
    access.save(
        with("wang", Role.OPERATOR, Role.FINANCE), access.user("anna").orElseThrow().at("window"));
    pictures.everywhere(
        "users",
        desk ->
            new UsersView(
                desk,
                new UsersModel(
                    desk.fx(), access, provider, access.user("anna").orElseThrow().at("window"))),
        view -> assertThat(view).isNotNull());
  }

  private final List<Throwable> unexpected = new ArrayList<>();

  @AfterEach
  void nothingFailedUnseen() {
    assertThat(unexpected).isEmpty();
  }
}
