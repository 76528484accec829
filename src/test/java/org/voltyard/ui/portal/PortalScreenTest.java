package org.voltyard.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.admin.drivers.DriverAccounts.Invitation;
import org.voltyard.admin.drivers.DriverAccounts.Invited;
import org.voltyard.domain.Driver;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.User;
import org.voltyard.fleet.register.PersonalData.Outlook;
import org.voltyard.ui.kit.Beside;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class PortalScreenTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final Origin ANNA =
      new User("anna", "Anna", Set.of(Role.ADMIN), true, 1).at("window");
  private static final Origin OPAL =
      new User("opal", "Opal", Set.of(Role.OPERATOR), true, 1).at("window");

  @TempDir private Path folder;
  private final OnStage stage = new OnStage();
  private final ManualFx time = new ManualFx(NOW);
  private final Map<String, Invited> invited = new TreeMap<>();
  private final Map<String, Instant> asked = new TreeMap<>();
  private final List<String> done = new ArrayList<>();
  private final List<Throwable> unexpected = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private JournalDepot depot;

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  @BeforeEach
  void open() {
    depot = new JournalDepot(folder, OnStage.CLOCK);
    driver("d1", "李伟", "+86 138 0000 0001");
    driver("d2", "Anna Müller", "+49 151 000 0002");
    invited.put("d2", invitation("d2", -8));
    asked.put("d1", NOW.minus(Duration.ofDays(3)));
  }

  @AfterEach
  void close() {
    depot.close();
    assertThat(unexpected).isEmpty();
  }

  private void driver(String id, String name, String phone) {
    depot.registers.put(
        new Driver(id, name, phone, null, "en", null, false, true, null), JournalDepot.TEST);
  }

  private static Invited invitation(String driver, int days) {
    Instant at = NOW.plus(Duration.ofDays(days));
    Instant expires = at.plus(Duration.ofDays(7));
    return new Invited(driver, at, "anna", expires, expires.isAfter(NOW));
  }

  private PortalModel model(Fx fx, Origin origin) {
    return new PortalModel(
        fx,
        new PortalModel.Deps(
            new PortalModel.Inviting(
                () -> List.copyOf(invited.values()),
                (driver, who) -> {
                  invited.put(driver, invitation(driver, 0));
                  return new Invitation("K7QM2ZP4WX8RT5VB", NOW.plus(Duration.ofDays(7)));
                },
                (driver, who) -> {
                  done.add("withdraw " + driver + ": " + who.why());
                  return invited.remove(driver) != null;
                }),
            new PortalModel.Forgetting(
                () -> asked,
                (driver, who) ->
                    depot
                        .registers
                        .driver(driver)
                        .map(
                            known ->
                                new Outlook(
                                    known,
                                    List.of(new TokenId("04A2B9C1")),
                                    List.of("粤B·12345"),
                                    List.of(new TokenId("04A2B9C7")),
                                    List.of())),
                (driver, who) -> {
                  done.add("erase " + driver + ": " + who.why());
                  return asked.remove(driver) != null;
                },
                (driver, who) -> {
                  done.add("decline " + driver + ": " + who.why());
                  return asked.remove(driver) != null;
                }),
            depot.registers,
            () -> "https://depot.example",
            time,
            origin));
  }

  @Test
  void aDriverIsInvitedByWhateverIsKnownOfThem() {
    PortalModel model = model(time.fx(), OPAL);
    List<Invitation> made = new ArrayList<>();
    model.invite("+86 138 0000 0001", made::add, unexpected::add);
    assertThat(made).hasSize(1);
    assertThat(model.guestsProperty().get())
        .extracting(PortalModel.Guest::name)
        .containsExactly("李伟", "Anna Müller");
    assertThat(model.guestsProperty().get())
        .extracting(guest -> guest.invited().good())
        .containsExactly(true, false);
    List<Throwable> failures = new ArrayList<>();
    model.invite("nobody at all", made::add, failures::add);
    assertThat(failures).singleElement().isInstanceOf(InvalidEntry.class);
    model.withdraw(
        model.guestsProperty().get().getFirst(), "wrong person", _ -> {}, unexpected::add);
    assertThat(done).containsExactly("withdraw d1: wrong person");
    assertThat(model.link()).isEqualTo("https://depot.example/driver#invited");
  }

  @Test
  void onlyWhoMaySeesWhoWantsToBeForgotten() {
    PortalModel opal = model(time.fx(), OPAL);
    opal.reload();
    assertThat(opal.leaversProperty().get()).isEmpty();
    PortalModel anna = model(time.fx(), ANNA);
    anna.reload();
    PortalModel.Leaver leaver = anna.leaversProperty().get().getFirst();
    assertThat(leaver.age()).isEqualTo(Duration.ofDays(3));
    List<Optional<Outlook>> outlooks = new ArrayList<>();
    anna.outlook(leaver, outlooks::add, unexpected::add);
    assertThat(outlooks).singleElement().satisfies(known -> assertThat(known).isPresent());
    anna.erase(leaver, "asked", _ -> {}, unexpected::add);
    assertThat(anna.leaversProperty().get()).isEmpty();
    assertThat(done).containsExactly("erase d1: asked");
  }

  @Test
  void looksRightEverywhere() {
    driver("d3", "王芳", "+86 138 0000 0003");
    invited.put("d3", invitation("d3", -1));
    stage.everywhere(
        "portal",
        desk -> new PortalView(desk, model(time.fx(), ANNA)),
        view -> assertThat(view.lookupAll(".table-row-cell")).isNotEmpty());
    asked.clear();
    invited.clear();
    Desk desk = OnStage.desk(Language.ENGLISH, LookChoice.DARK);
    desk.rights().originProperty().set(OPAL);
    stage.once(
        "portal-closed-small",
        desk,
        false,
        made -> new PortalView(made, model(time.fx(), OPAL)),
        view -> assertThat(view).isNotNull());
  }

  @Test
  void theCodeIsShownOnceAndADecisionSaysWhatGoes() {
    for (Language language : Language.values()) {
      LookChoice look = language == Language.ENGLISH ? LookChoice.LIGHT : LookChoice.DARK;
      asked.put("d1", NOW.minus(Duration.ofDays(3)));
      done.clear();
      stage.once(
          "portal-invited-" + language.code() + "-small",
          OnStage.desk(language, look),
          false,
          desk -> new Beside(desk, new PortalView(desk, model(time.fx(), ANNA))),
          shown -> {
            WaitForAsyncUtils.waitForFxEvents();
            Beside screen = (Beside) shown;
            Desk desk = OnStage.desk(language, look);
            desk.navigator().listen(screen);
            new InviteForm(desk, model(time.fx(), ANNA), "d1").send();
            screen.applyCss();
            screen.layout();
            assertThat(screen.drawer.lookupAll(".text-field"))
                .extracting(node -> ((TextField) node).getText())
                .containsExactly("K7QM2ZP4WX8RT5VB", "https://depot.example/driver#invited");
          });
      stage.once(
          "portal-erasure-" + language.code() + "-small",
          OnStage.desk(language, look),
          false,
          desk -> new Beside(desk, new PortalView(desk, model(time.fx(), ANNA))),
          shown -> {
            Beside screen = (Beside) shown;
            Desk desk = OnStage.desk(language, look);
            desk.navigator().listen(screen);
            PortalModel model = model(time.fx(), ANNA);
            model.reload();
            PortalModel.Leaver leaver = model.leaversProperty().get().getFirst();
            model.outlook(
                leaver, known -> decided(screen, desk, model, leaver, known), unexpected::add);
          });
      assertThat(done).containsExactly("erase d1: null", "decline d1: a bill is open");
    }
  }

  private static void decided(
      Beside screen,
      Desk desk,
      PortalModel model,
      PortalModel.Leaver leaver,
      Optional<Outlook> known) {
    ErasurePane pane = new ErasurePane(desk, model, leaver, known.orElseThrow());
    pane.decline(); // not without a reason
    pane.erase();
    assertThat(screen.dialogs.getLast().facts()).anyMatch(line -> line.contains("04A2B9C1"));
    screen.dialogs.getLast().run().run();
    pane.form().fill(Map.of("why", "a bill is open"));
    pane.decline();
    desk.navigator()
        .drawer(
            desk.texts().binding("portal.deciding", leaver.name()),
            new ErasurePane(desk, model, leaver, known.orElseThrow()).node());
  }
}
