package org.voltyard.ui.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.domain.WebhookDesk.Letter;
import org.voltyard.domain.WebhookDesk.Trouble;
import org.voltyard.ui.kit.Beside;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.ScreenView;

@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class ProgramsViewTest {
  private final OnStage stage = new OnStage();
  private final Crew crew = new Crew();
  private final PaperHooks hooks = new PaperHooks();
  private final ManualFx time = new ManualFx(Crew.NOW);

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  @BeforeEach
  void programs() {
    crew.keys.create("grafana", Set.of(Role.VIEWER), null, Crew.ANNA);
    crew.keys.create(
        "load-manager",
        Set.of(Role.OPERATOR, Role.TECHNICIAN),
        Crew.NOW.plus(Duration.ofDays(90)),
        Crew.ANNA);
    crew.keys.create("old-scada", Set.of(Role.OPERATOR), null, Crew.ANNA);
    crew.keys.revoke("old-scada", Crew.ANNA);
    client("billing", "Billing of the city", OAuthClient.Grant.CREDENTIALS, Permission.VIEW_MONEY);
    client("fleet-app", "Fleet app", OAuthClient.Grant.CODE, Permission.VIEW, Permission.CHARGE);
    crew.allow("f1", "fleet-app", Permission.VIEW);
    hooks.view(PaperHooks.view("h1", "https://erp.example.org/voltyard/facts", null, null));
    hooks.view(
        PaperHooks.view(
            "h2",
            "https://fleet.example/hook",
            null,
            new Trouble("it answered 503", 3, Crew.NOW, Crew.NOW.plusSeconds(40))),
        new Letter(4_012, "session.started", Crew.NOW, 8, "it answered 400", false),
        new Letter(4_019, "session.ended", Crew.NOW, 8, "it answered 400", true));
  }

  private void client(String id, String title, OAuthClient.Grant grant, Permission... scopes) {
    crew.oauth
        .clients()
        .create(
            new OAuthClient(
                id,
                title,
                true,
                Set.of(grant),
                grant == OAuthClient.Grant.CODE ? List.of("https://fleet.example/done") : List.of(),
                Set.of(scopes),
                1),
            Crew.ANNA);
  }

  private ProgramsView view(Desk desk, Origin who) {
    desk.rights().originProperty().set(who);
    return new ProgramsView(
        desk,
        new ProgramsView.Models(
            new KeysModel(time.fx(), crew.keys, OnStage.CLOCK, who),
            new ClientsModel(time.fx(), crew.oauth, who),
            new HooksModel(time.fx(), hooks, who)));
  }

  private void once(
      String file, Language language, LookChoice look, Origin who, Consumer<Beside> then) {
    stage.once(
        file,
        OnStage.desk(language, look),
        false,
        desk -> new Beside(desk, view(desk, who)),
        shown -> {
          WaitForAsyncUtils.waitForFxEvents();
          then.accept((Beside) shown);
        });
  }

  private static void choose(ScreenView screen, int tab) {
    TabPane tabs = (TabPane) screen.lookup(".tab-pane");
    tabs.getSelectionModel().select(tab);
    screen.applyCss();
    screen.layout();
  }

  @Test
  void everyTabOpensInEveryLook() {
    for (int tab = 0; tab < 3; tab++) {
      int chosen = tab;
      stage.everywhere(
          "programs-" + tab,
          desk -> view(desk, Crew.ANNA),
          view -> {
            choose(view, chosen);
            assertThat(view.lookupAll(".table-row-cell")).isNotEmpty();
          });
    }
  }

  @Test
  void aKeyIsMadeAndShownOnce() {
    once(
        "programs-key-form-small",
        Language.ENGLISH,
        LookChoice.DARK,
        Crew.ANNA,
        screen -> ((ProgramsView) screen.view).actions().get(1).perform());
    once(
        "programs-key-made-small",
        Language.CHINESE,
        LookChoice.LIGHT,
        Crew.ANNA,
        screen -> {
          Desk desk = OnStage.desk(Language.CHINESE, LookChoice.LIGHT);
          desk.navigator().listen(screen);
          KeyForm form =
              new KeyForm(desk, new KeysModel(time.fx(), crew.keys, OnStage.CLOCK, Crew.ANNA));
          form.form().fill(Map.of("name", "ems"));
          form.send();
          assertThat(crew.keys.all()).noneMatch(each -> each.key().name().equals("ems"));
          form.roles().tick(Set.of(Role.VIEWER));
          form.form().fill(Map.of("expires", "never"));
          form.send();
          assertThat(crew.keys.all()).noneMatch(each -> each.key().name().equals("ems"));
          form.form().fill(Map.of("expires", "2027-03-31"));
          form.send();
          screen.applyCss();
          screen.layout();
          TextField shown = (TextField) screen.drawer.lookup(".text-field");
          assertThat(shown.getText()).startsWith("vy_");
          assertThat(crew.keys.holder(shown.getText())).isPresent();
          assertThat(shown.isEditable()).isFalse();
        });
  }

  @Test
  void aClientIsRegisteredAndItsSecretShownOnce() {
    once(
        "programs-client-form-small",
        Language.CHINESE,
        LookChoice.DARK,
        Crew.ANNA,
        screen -> {
          choose(screen, 1);
          ((ProgramsView) screen.view).actions().get(1).perform();
        });
    once(
        "programs-client-made-small",
        Language.ENGLISH,
        LookChoice.LIGHT,
        Crew.ANNA,
        screen -> {
          choose(screen, 1);
          Desk desk = OnStage.desk(Language.ENGLISH, LookChoice.LIGHT);
          desk.navigator().listen(screen);
          ClientForm form =
              new ClientForm(desk, new ClientsModel(time.fx(), crew.oauth, Crew.ANNA), null);
          form.form()
              .fill(Map.of("id", "ems", "title", "Energy", "redirects", "https://a.example/x\n\n"));
          form.grants().tick(Set.of(OAuthClient.Grant.CODE));
          form.scopes().tick(Set.of(Permission.VIEW));
          form.send();
          assertThat(crew.oauth.clients().find("ems").orElseThrow().redirects())
              .containsExactly("https://a.example/x");
          screen.applyCss();
          screen.layout();
          assertThat(screen.drawer.lookupAll(".text-field"))
              .anySatisfy(field -> assertThat(((TextField) field).getText()).startsWith("vys_"));
        });
  }

  private static TableView<?> table(ScreenView screen, int number) {
    return screen.lookupAll(".table-view").stream()
        .filter(TableView.class::isInstance)
        .map(each -> (TableView<?>) each)
        .filter(each -> each.getColumns().size() < 9 && shown(each))
        .toList()
        .get(number);
  }

  private static boolean shown(Node node) {
    return node.getScene() != null
        && node.getParent() != null
        && node.localToScene(node.getBoundsInLocal()).getWidth() > 0
        && visible(node);
  }

  private static boolean visible(@Nullable Node node) {
    return node == null || (node.isVisible() && visible(node.getParent()));
  }

  @Test
  void whatAReceiverRefusedStandsBelowAndOneOfItIsShown() {
    for (Language language : Language.values()) {
      once(
          "programs-letters-" + language.code() + "-small",
          language,
          language == Language.ENGLISH ? LookChoice.DARK : LookChoice.LIGHT,
          Crew.TOM,
          screen -> {
            choose(screen, 2);
            table(screen, 0).getSelectionModel().select(1);
            screen.applyCss();
            screen.layout();
            TableView<?> letters = table(screen, 1);
            assertThat(letters.getItems()).hasSize(2);
            letters.getSelectionModel().select(0);
            letters.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(screen.drawer.lookup(".text-area"))
                .isInstanceOfSatisfying(
                    TextArea.class, body -> assertThat(body.getText()).contains("4012"));
          });
    }
  }

  @Test
  void aWebhookIsSetUpAndItsSecretShownOnce() {
    once(
        "programs-hook-form-small",
        Language.CHINESE,
        LookChoice.DARK,
        Crew.TOM,
        screen -> {
          choose(screen, 2);
          Desk desk = OnStage.desk(Language.CHINESE, LookChoice.DARK);
          desk.navigator().listen(screen);
          HookForm form = new HookForm(desk, new HooksModel(time.fx(), hooks, Crew.TOM), null);
          form.form().fill(Map.of("url", "https://new.example/", "kinds", "session. station."));
          form.send();
          assertThat(hooks.find("hook2").orElseThrow().hook().kinds())
              .containsExactly("session.", "station.");
          screen.applyCss();
          screen.layout();
          assertThat(((TextField) screen.drawer.lookup(".text-field")).getText())
              .isEqualTo("whsec_made");
          ((ProgramsView) screen.view).actions().get(1).perform();
        });
  }

  @Test
  void whoMayNotAdministerSeesWhoMay() {
    once(
        "programs-closed-small",
        Language.ENGLISH,
        LookChoice.LIGHT,
        Crew.TOM,
        screen -> {
          assertThat(screen.lookupAll(".table-row-cell").stream().filter(row -> row.isVisible()))
              .allMatch(row -> ((javafx.scene.control.TableRow<?>) row).getItem() == null);
          assertThat(screen.lookupAll(".button"))
              .filteredOn(node -> ((Button) node).getText().equals("New key"))
              .singleElement()
              .satisfies(node -> assertThat(node.getStyleClass()).contains("forbidden"));
        });
  }
}
