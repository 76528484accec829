package org.voltyard.ui.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.oauth.Allowances.Allowance;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.WebhookDesk.Letter;
import org.voltyard.domain.WebhookDesk.Order;
import org.voltyard.domain.WebhookDesk.Tried;
import org.voltyard.domain.WebhookDesk.View;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.programs.KeysModel.State;

class ProgramsModelTest {
  private final ManualFx time = new ManualFx(Crew.NOW);
  private final Crew crew = new Crew();
  private final KeysModel keys = new KeysModel(time.fx(), crew.keys, time, Crew.ANNA);
  private final ClientsModel clients = new ClientsModel(time.fx(), crew.oauth, Crew.ANNA);
  private final List<Throwable> unexpected = new ArrayList<>();

  private static OAuthClient client(String id, OAuthClient.Grant grant) {
    return new OAuthClient(
        id,
        "Client " + id,
        true,
        Set.of(grant),
        grant == OAuthClient.Grant.CODE ? List.of("https://app.example/done") : List.of(),
        Set.of(Permission.VIEW, Permission.CHARGE),
        1);
  }

  @Test
  void aKeyIsToldOnceListedExpiresAndIsTakenBackWithItsReason() {
    List<ApiKeys.Made> made = new ArrayList<>();
    keys.create(
        "grafana",
        Set.of(Role.VIEWER),
        Crew.NOW.plus(Duration.ofDays(1)),
        made::add,
        unexpected::add);
    keys.create("scada", Set.of(Role.OPERATOR), null, made::add, unexpected::add);
    assertThat(crew.keys.holder(made.getFirst().text()))
        .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo("grafana"));
    assertThat(keys.rowsProperty().get()).extracting(KeysModel.Row::state).containsOnly(State.GOOD);
    time.advance(Duration.ofDays(2));
    keys.revoke(keys.rowsProperty().get().getLast(), "seen by others", done -> {}, unexpected::add);
    assertThat(keys.rowsProperty().get())
        .extracting(KeysModel.Row::state)
        .containsExactly(State.EXPIRED, State.REVOKED);
    Fact last = crew.facts.getLast();
    assertThat(last).isInstanceOf(KeyEvent.Revoked.class);
    assertThat(((KeyEvent.Revoked) last).origin().why()).isEqualTo("seen by others");
  }

  @Test
  void aClientIsRegisteredChangedGivenAnotherSecretAndTakenBack() {
    List<Clients.Made> made = new ArrayList<>();
    clients.create(client("robot", OAuthClient.Grant.CREDENTIALS), made::add, unexpected::add);
    assertThat(made.getLast().secret()).startsWith("vys_");
    clients.change(
        new OAuthClient(
            "robot",
            "Load manager",
            true,
            Set.of(OAuthClient.Grant.CREDENTIALS),
            List.of(),
            Set.of(Permission.VIEW),
            1),
        done -> {},
        unexpected::add);
    assertThat(clients.rowsProperty().get())
        .singleElement()
        .satisfies(row -> assertThat(row.client().title()).isEqualTo("Load manager"));
    clients.renew("robot", null, made::add, unexpected::add);
    assertThat(made.getLast().secret()).isNotEqualTo(made.getFirst().secret());
    clients.revoke("robot", "sold", done -> {}, unexpected::add);
    assertThat(clients.rowsProperty().get())
        .singleElement()
        .satisfies(row -> assertThat(row.revoked()).isNotNull());
    List<Throwable> failures = new ArrayList<>();
    clients.revoke("robot", null, done -> {}, failures::add);
    assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatAUserLetAProgramDoIsShownAndEnded() {
    clients.create(client("app", OAuthClient.Grant.CODE), done -> {}, unexpected::add);
    crew.allow("f1", "app", Permission.VIEW);
    crew.allow("f2", "app", Permission.CHARGE);
    clients.reload();
    assertThat(clients.allowedProperty().get())
        .extracting(Allowance::id)
        .containsExactlyInAnyOrder("f1", "f2");
    Allowance first =
        clients.allowedProperty().get().stream()
            .filter(each -> each.id().equals("f1"))
            .findFirst()
            .orElseThrow();
    clients.end(first, "phone lost", done -> {}, unexpected::add);
    assertThat(clients.allowedProperty().get()).extracting(Allowance::id).containsExactly("f2");
    assertThat(crew.facts.getLast())
        .isEqualTo(new OAuthEvent.TakenBack("f1", "app", "anna", Crew.ANNA.because("phone lost")));
    clients.revoke("app", null, done -> {}, unexpected::add);
    assertThat(clients.allowedProperty().get()).isEmpty();
  }

  @Test
  void aWebhookIsSetUpTriedPausedChangedAndTakenAway() {
    PaperHooks paper = new PaperHooks();
    HooksModel hooks = new HooksModel(time.fx(), paper, Crew.TOM);
    List<Throwable> failures = new ArrayList<>();
    hooks.add(new Order("ftp://x", List.of(), null), made -> {}, failures::add);
    assertThat(failures).singleElement().isInstanceOf(IllegalArgumentException.class);
    hooks.add(new Order("https://a.example/", List.of(), null), made -> {}, unexpected::add);
    View view = hooks.rowsProperty().get().getFirst();
    assertThat(HooksModel.State.of(view)).isEqualTo(HooksModel.State.ACTIVE);
    List<Tried> tried = new ArrayList<>();
    hooks.test(view, tried::add, unexpected::add);
    paper.answer = "it answered 500";
    hooks.test(view, tried::add, unexpected::add);
    assertThat(tried).extracting(Tried::taken).containsExactly(true, false);
    Order order = new Order("https://b.example/", List.of("station."), null);
    hooks.change(view, order, _ -> {}, unexpected::add);
    hooks.stop(view, "works there", () -> {}, unexpected::add);
    hooks.resume(view, () -> {}, unexpected::add);
    hooks.remove(view, "sold", () -> {}, unexpected::add);
    assertThat(paper.done)
        .containsExactly(
            "change hook0 https://b.example/ [station.] null",
            "stop hook0 works there",
            "resume hook0",
            "remove hook0 sold");
    assertThat(hooks.rowsProperty().get()).isEmpty();
  }

  @Test
  void whatAReceiverRefusedIsShownAndSentAgain() {
    PaperHooks paper = new PaperHooks();
    Letter letter = new Letter(7, "session.started", Crew.NOW, 8, "it answered 400", false);
    View view = PaperHooks.view("h1", "https://a.example/", "gone", null);
    paper.view(view, letter);
    HooksModel hooks = new HooksModel(time.fx(), paper, Crew.TOM);
    hooks.attach().unsubscribe();
    assertThat(hooks.lettersProperty().get()).isEmpty();
    hooks.choose(view);
    assertThat(hooks.lettersProperty().get()).containsExactly(letter);
    List<Object> told = new ArrayList<>();
    hooks.message(view, letter, told::add, unexpected::add);
    hooks.replay(view, List.of(7L), told::add, unexpected::add);
    assertThat(told.getFirst().toString()).contains("session.started");
    assertThat(told.getLast()).isEqualTo(1);
    hooks.choose(null);
    assertThat(hooks.lettersProperty().get()).isEmpty();
  }

  @Test
  void whoMayNotAdministerSeesNothingAndChangesNothing() {
    keys.create("scada", Set.of(Role.OPERATOR), null, done -> {}, unexpected::add);
    KeysModel tom = new KeysModel(time.fx(), crew.keys, time, Crew.TOM);
    tom.attach().unsubscribe();
    tom.reload();
    assertThat(tom.may()).isFalse();
    assertThat(tom.rowsProperty().get()).isEmpty();
    List<Throwable> failures = new ArrayList<>();
    tom.create("mine", Set.of(Role.ADMIN), null, done -> {}, failures::add);
    new ClientsModel(time.fx(), crew.oauth, Crew.TOM)
        .create(client("mine", OAuthClient.Grant.CREDENTIALS), done -> {}, failures::add);
    assertThat(failures).hasSize(2).allMatch(each -> each instanceof Forbidden);
  }

  @AfterEach
  void nothingFailedUnseen() {
    assertThat(unexpected).isEmpty();
  }
}
