package org.voltyard.ui.people;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.statement.Statement;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenView;

/// Vehicles, drivers, organisations and tokens, one tab for each.
public final class PeopleView extends ScreenView {
  private static final List<String> SUBJECTS =
      List.of("vehicles", "drivers", "organisations", "tokens");

  private final PeopleModel model;
  private final TabPane tabs = new TabPane();
  private final Away away =
      new Away() {
        @Override
        public void importing(ImportKind kind) {
          var _ = PeopleView.this.importing(kind);
        }

        @Override
        public void history(Statement.Subject subject) {
          var _ = PeopleView.this.history(subject);
        }
      };

  /// A view of the registers; `show` takes the name of a tab and, after a blank, words to find.
  public PeopleView(Desk desk, PeopleModel model) {
    super(desk);
    this.model = model;
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tab("people.vehicles", () -> new VehiclesPane(desk, model, away));
    tab("people.drivers", () -> new DriversPane(desk, model, away));
    tab("people.organisations", () -> new OrganisationsPane(desk, model, away));
    tab("people.tokens", () -> new TokensPane(desk, model, away));
    getChildren().add(tabs);
  }

  /// A tab whose content is made when it is first looked at.
  private void tab(String key, Supplier<RegisterPane<?>> make) {
    Tab tab = new Tab();
    tab.textProperty().bind(desk().texts().binding(key));
    tab.selectedProperty()
        .subscribe(
            selected -> {
              if (selected && tab.getContent() == null) {
                tab.setContent(make.get());
              }
            });
    tabs.getTabs().add(tab);
  }

  /// Takes a file into a register; the table comes back afterwards.
  ImportPane importing(ImportKind kind) {
    ImportPane pane =
        new ImportPane(desk(), model.importing(kind), () -> getChildren().setAll(tabs));
    getChildren().setAll(pane);
    pane.requestFocus();
    return pane;
  }

  /// Shows what somebody charged; the table comes back afterwards.
  HistoryPane history(Statement.Subject subject) {
    HistoryPane pane =
        new HistoryPane(
            desk(),
            model.history(desk().trail(), subject),
            () -> {
              getChildren().setAll(tabs);
              tabs.requestFocus();
            });
    getChildren().setAll(pane);
    pane.bar().focusSpan();
    return pane;
  }

  private @Nullable RegisterPane<?> pane() {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    return tab != null
            && getChildren().contains(tabs)
            && tab.getContent() instanceof RegisterPane<?> pane
        ? pane
        : null;
  }

  private void with(Function<RegisterPane<?>, Runnable> what) {
    RegisterPane<?> pane = pane();
    if (pane != null) {
      what.apply(pane).run();
    }
  }

  @Override
  public void show(String subject) {
    String[] words = subject.split(" ", 2);
    int place = SUBJECTS.indexOf(words[0]);
    if (place < 0) {
      return;
    }
    getChildren().setAll(tabs);
    tabs.getSelectionModel().select(place);
    RegisterPane<?> pane = pane();
    if (pane != null) {
      pane.table().bar().filterProperty().set(words.length > 1 ? words[1] : "");
    }
  }

  @Override
  public void refresh() {
    with(pane -> pane::reload);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("people.find", () -> with(pane -> pane.table().bar()::focusFilter))
            .key("Shortcut+F"),
        Action.of("people.add", () -> with(pane -> pane::add)).key("Shortcut+N"),
        Action.of("people.edit", () -> with(pane -> pane::edit)).key("Shortcut+E"),
        Action.of("people.bulk", () -> with(pane -> pane::bulk)),
        Action.of("people.remove", () -> with(pane -> pane::remove)),
        Action.of("people.import", () -> with(pane -> pane::startImport)));
  }
}
