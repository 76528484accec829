package org.voltyard.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.billing.statement.Statement;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.VehicleLine;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.fleet.register.imports.Row;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.Navigator;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Screenshots;
import org.voltyard.ui.kit.Toast;

@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class PeopleViewTest {
  private static final Away NOWHERE =
      new Away() {
        @Override
        public void importing(ImportKind kind) {}

        @Override
        public void history(Statement.Subject subject) {}
      };

  @TempDir Path folder;
  private final OnStage stage = new OnStage();

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  /// The screen with a drawer at its right, as in the window.
  private static final class Beside extends ScreenView implements Navigator.Frame {
    private final PeopleView view;
    private final VBox drawer = new VBox();

    Beside(Desk desk, PeopleView view) {
      super(desk);
      this.view = view;
      desk.navigator().listen(this);
      drawer.getStyleClass().add("drawer");
      HBox.setHgrow(view, Priority.ALWAYS);
      drawer.setVisible(false);
      drawer.setManaged(false);
      getChildren().add(new HBox(view, drawer));
    }

    @Override
    public void open(String screen, @Nullable String subject) {}

    @Override
    public void drawer(ObservableValue<String> title, Node content) {
      VBox.setVgrow(content, Priority.ALWAYS);
      drawer.getChildren().setAll(new Label(title.getValue()), content);
      drawer.setVisible(true);
      drawer.setManaged(true);
    }

    @Override
    public void closeDrawer() {}

    @Override
    public void toast(Toast toast) {}

    @Override
    public void confirm(ConfirmDialog dialog) {}
  }

  private static void choose(ScreenView screen, int tab) {
    TabPane tabs = (TabPane) screen.lookup(".tab-pane");
    tabs.getSelectionModel().select(tab);
    screen.applyCss();
    screen.layout();
  }

  private void once(String file, Language language, Fleet fleet, Consumer<Beside> then)
      throws Exception {
    LookChoice look = language == Language.ENGLISH ? LookChoice.LIGHT : LookChoice.DARK;
    Desk desk = OnStage.desk(language, look);
    stage.once(
        file,
        desk,
        false,
        made -> new Beside(made, new PeopleView(made, fleet.model(made.fx()))),
        shown -> {
          WaitForAsyncUtils.waitForFxEvents();
          then.accept((Beside) shown);
        });
  }

  @Test
  void everyRegisterOpensInEveryLook() throws Exception {
    try (Fleet fleet = new Fleet(folder).filled(60)) {
      for (int tab = 0; tab < 4; tab++) {
        int chosen = tab;
        stage.everywhere(
            "people-" + tab,
            desk -> new PeopleView(desk, fleet.model(desk.fx())),
            view -> choose(view, chosen));
      }
    }
  }

  @Test
  void whatSomebodyChargedOpensInEveryLook() throws Exception {
    try (Fleet fleet = new Fleet(folder).filled(30)) {
      for (int i = 0; i < 40; i++) {
        fleet.sessions.sessions.add(Sample.session(i));
      }
      Statement.Subject subject =
          new Statement.Subject(Statement.Kind.ORGANISATION, "north", "城北公交车队");
      HistoryPane[] pane = new HistoryPane[1];
      PeopleView[] made = new PeopleView[1];
      for (Language language : Language.values()) {
        LookChoice look = language == Language.ENGLISH ? LookChoice.DARK : LookChoice.LIGHT;
        stage.once(
            "people-history-begun-" + language.code(),
            OnStage.desk(language, look),
            false,
            desk -> made[0] = new PeopleView(desk, fleet.model(desk.fx())),
            view -> pane[0] = made[0].history(subject));
        JournalDepot.until(
            () -> ((TableView<?>) pane[0].lookup(".table-view")).getItems().size() == 40);
        Screenshots.take(pane[0].getScene(), "people-history-" + language.code());
      }
    }
  }

  @Test
  void rowsAreShownAndFound() throws Exception {
    try (Fleet fleet = new Fleet(folder).filled(60)) {
      Desk desk = OnStage.desk(Language.ENGLISH, LookChoice.DARK);
      PeopleView[] made = new PeopleView[1];
      stage.once(
          "people-found",
          desk,
          false,
          each -> made[0] = new PeopleView(each, fleet.model(each.fx())),
          view -> view.show("vehicles B17"));
      JournalDepot.until(
          () -> {
            TableView<?> table = (TableView<?>) made[0].lookup(".table-view");
            return table != null && table.getItems().size() == 1;
          });
    }
  }

  @Test
  void anEmptyRegisterSaysWhatWouldBeThere() throws Exception {
    try (Fleet fleet = new Fleet(folder)) {
      once("people-empty", Language.CHINESE, fleet, view -> {});
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aVehicleIsEditedInTheDrawer(Language language) throws Exception {
    EntryForm[] drawn = new EntryForm[1];
    try (Fleet fleet = new Fleet(folder).filled(30)) {
      fleet.sessions.sessions.add(Sample.session());
      fleet.sessions.readings.put(Sample.session().id(), Sample.readings());
      assertThat(fleet.photos().put("v3", Sample.photo(), Fleet.TEST)).isTrue();
      once(
          "people-form-" + language.code(),
          language,
          fleet,
          screen -> {
            VehiclesPane pane = (VehiclesPane) screen.view.lookup(".data-table").getParent();
            VehicleRow row =
                new VehicleRow(
                    new VehicleLine(
                        fleet.depot.registers.vehicle("v3").orElseThrow(), "Acme", "Anna"));
            EntryForm form =
                new EntryForm(pane.desk(), pane.asked(row), pane.below(row).toArray(Node[]::new));
            screen.drawer(
                new javafx.beans.property.SimpleStringProperty(row.vehicle().plate()), form.node());
            drawn[0] = form;
          });
      JournalDepot.until(() -> drawn[0].node().lookup(".trend-chart") != null);
      Screenshots.onFx(
          () -> {
            ScrollPane scroll = (ScrollPane) drawn[0].node().lookup(".scroll-pane");
            scroll.layout();
            scroll.setVvalue(0.62);
            return scroll;
          });
      WaitForAsyncUtils.waitForFxEvents();
      Screenshots.take(drawn[0].node().getScene(), "people-vehicle-" + language.code());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTokenIsBoundInTheDrawer(Language language) throws Exception {
    try (Fleet fleet = new Fleet(folder).filled(30)) {
      once(
          "people-token-" + language.code(),
          language,
          fleet,
          screen -> {
            screen.view.show("tokens");
            TokensPane pane =
                (TokensPane)
                    ((TabPane) screen.view.lookup(".tab-pane"))
                        .getSelectionModel()
                        .getSelectedItem()
                        .getContent();
            TokenRow row =
                TokenRow.of(
                    new PaperRegisters(fleet.depot)
                        .tokens(RegisterArchive.Query.all(RegisterArchive.TokenColumn.ID, 30))
                        .items()
                        .get(3),
                    OnStage.CLOCK.instant());
            EntryForm form = new EntryForm(pane.desk(), pane.asked(row));
            screen.drawer(
                new javafx.beans.property.SimpleStringProperty(row.line().label()), form.node());
            screen.applyCss();
            screen.layout();
            ((ScrollPane) form.node().lookup(".scroll-pane")).setVvalue(1);
          });
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aFileIsSeenWithItsBadLines(Language language) throws Exception {
    Path file = folder.resolve("vehicles.csv");
    Files.writeString(file, text(), StandardCharsets.UTF_8);
    try (Fleet fleet = new Fleet(folder.resolve("journal")).filled(30)) {
      Desk desk = OnStage.desk(language, LookChoice.DARK);
      ImportPane[] pane = new ImportPane[1];
      Beside[] shown = new Beside[1];
      stage.once(
          "people-import-choose-" + language.code(),
          desk,
          false,
          made -> shown[0] = new Beside(made, new PeopleView(made, fleet.model(made.fx()))),
          view -> pane[0] = shown[0].view.importing(ImportKind.VEHICLES));
      Screenshots.onFx(
          () -> {
            pane[0].look(file);
            return file;
          });
      JournalDepot.until(() -> shown[0].lookup(".data-table") != null);
      Screenshots.take(shown[0].getScene(), "people-import-seen-" + language.code());
      TableView<?> table = (TableView<?>) shown[0].lookup(".table-view");
      assertThat(table.getItems()).hasSize(3);
      assertThat(((Row) table.getItems().getFirst()).line()).isEqualTo(3);
      Screenshots.onFx(
          () -> {
            ((javafx.scene.control.Button) shown[0].lookup(".button.primary")).fire();
            return file;
          });
      JournalDepot.until(() -> fleet.depot.registers.plated("NEW90").isPresent());
      JournalDepot.until(() -> shown[0].lookup(".data-table") != null);
      Screenshots.take(shown[0].getScene(), "people-import-over-" + language.code());
    }
  }

  private static String text() {
    StringBuilder text = new StringBuilder("车牌号,自编号,车架号,电池 kWh,组织,颜色\n京A·00001,1,,300,acme,red\n");
    text.append("NEW1,1,too short,300,acme,red\nNEW2,1,,much,Nobody's,red\n京A·00001,,,,,\n");
    for (int i = 10; i < 91; i++) {
      text.append("NEW").append(i).append(',').append(i).append(",,282.5,acme,red\n");
    }
    return text.toString();
  }

  @Test
  void whatATableExportsCanBeImportedAgain() throws Exception {
    try (Fleet fleet = new Fleet(folder).filled(12)) {
      for (Language language : Language.values()) {
        for (ImportKind kind : ImportKind.values()) {
          String csv = exported(fleet, language, kind);
          var preview =
              fleet.depot.imports.preview(kind, csv.getBytes(StandardCharsets.UTF_8), Fleet.TEST);
          assertThat(preview.bad()).as(kind + " " + language).isEmpty();
          assertThat(preview.count(Row.State.NEW)).as(kind + " " + language).isZero();
          assertThat(preview.rows()).isNotEmpty();
        }
      }
    }
  }

  private static String exported(Fleet fleet, Language language, ImportKind kind) throws Exception {
    Desk desk = OnStage.desk(language, LookChoice.DARK);
    PeopleModel model = fleet.model(desk.fx());
    BorderPane[] holder = new BorderPane[1];
    RegisterPane<?> pane =
        Screenshots.onFx(
            () -> {
              RegisterPane<?> made =
                  switch (kind) {
                    case VEHICLES -> new VehiclesPane(desk, model, NOWHERE);
                    case DRIVERS -> new DriversPane(desk, model, NOWHERE);
                    case ORGANISATIONS -> new OrganisationsPane(desk, model, NOWHERE);
                    case TOKENS -> new TokensPane(desk, model, NOWHERE);
                  };
              holder[0] = new BorderPane(made);
              Object scene = new javafx.scene.Scene(holder[0], 900, 600);
              assertThat(scene).isNotNull();
              return made;
            });
    JournalDepot.until(() -> !pane.table().shown().isEmpty());
    String csv = Screenshots.onFx(() -> pane.table().csv());
    Screenshots.onFx(
        () -> {
          holder[0].setCenter(null);
          return csv;
        });
    return csv;
  }
}
