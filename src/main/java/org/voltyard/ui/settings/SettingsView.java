package org.voltyard.ui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenState;
import org.voltyard.ui.kit.ScreenStates;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Toast;

/// All settings by group, with a search over them.
public final class SettingsView extends ScreenView {
  private static final String LOOKS = "looks";

  private final SettingsModel model;
  private final TextField search = new TextField();
  private final VBox page = new VBox(16);
  private final VBox groups = new VBox(2);
  private final ScrollPane scroll = new ScrollPane(page);
  private final ScreenStates states;
  private final Map<String, SettingCard> cards = new LinkedHashMap<>();
  private final Map<String, VBox> sections = new LinkedHashMap<>();

  /// A view of the settings; `show` takes a key or a part of it.
  public SettingsView(Desk desk, SettingsModel model) {
    super(desk);
    this.model = model;
    model.whenItWaits(
        row ->
            desk.navigator()
                .toast(
                    Toast.note(
                        desk.texts().of("settings.waitsForSecond", row.name(desk.texts())))));
    search.promptTextProperty().bind(desk.texts().binding("settings.search"));
    search.accessibleTextProperty().bind(desk.texts().binding("settings.search"));
    search.textProperty().addListener((o, was, is) -> narrow());
    search.setPrefWidth(360);
    search.setId("settings-search");
    scroll.setFitToWidth(true);
    states = new ScreenStates(desk, scroll);
    section(LOOKS).getChildren().add(new LooksCard(desk));
    groups.setMinWidth(200);
    groups.setPrefWidth(200);
    BorderPane all = new BorderPane(states);
    all.setTop(top());
    all.setLeft(groups);
    getChildren().add(all);
  }

  private Node top() {
    Label restart = new Label();
    restart.textProperty().bind(desk().texts().binding("settings.restart"));
    restart.getStyleClass().add("setting-waits");
    restart.visibleProperty().bind(model.restartNeededProperty());
    HBox top = new HBox(16, search, restart);
    top.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    top.setPadding(new javafx.geometry.Insets(0, 0, 12, 0));
    return top;
  }

  private VBox section(String group) {
    return sections.computeIfAbsent(
        group,
        name -> {
          Label title = new Label();
          name(title, name);
          title.getStyleClass().add("panel-title");
          VBox section = new VBox(title);
          section.getStyleClass().add("panel");
          page.getChildren().add(section);
          groups.getChildren().add(link(name, section));
          return section;
        });
  }

  private void name(javafx.scene.control.Labeled label, String group) {
    String key = "settings.group." + group;
    if (desk().texts().has(key)) {
      label.textProperty().bind(desk().texts().binding(key));
    } else {
      label.setText(group);
    }
  }

  private Button link(String group, VBox section) {
    Button link = new Button();
    name(link, group);
    link.getStyleClass().add("quiet");
    link.setMaxWidth(190);
    link.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    link.visibleProperty().bind(section.visibleProperty());
    link.managedProperty().bind(link.visibleProperty());
    link.setOnAction(event -> scrollTo(section));
    return link;
  }

  private void scrollTo(Node section) {
    double room = page.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(room <= 0 ? 0 : section.getBoundsInParent().getMinY() / room);
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(
        model.rowsProperty().subscribe(this::rows),
        desk().texts().languageProperty().subscribe(now -> rows(model.rowsProperty().get())),
        model.attach());
  }

  private void rows(List<SettingRow> rows) {
    for (SettingRow row : rows) {
      SettingCard card = cards.get(row.key());
      if (card == null) {
        SettingCard made = new SettingCard(desk(), row, model);
        cards.put(row.key(), made);
        section(row.group()).getChildren().add(made);
        VBox.setVgrow(made, Priority.NEVER);
      } else {
        card.show(row);
      }
    }
    narrow();
  }

  private void narrow() {
    String words = search.getText();
    boolean any = words.isBlank();
    shown(LOOKS, words.isBlank());
    Map<String, Boolean> seen = new LinkedHashMap<>();
    for (SettingRow row : model.rowsProperty().get()) {
      boolean match = row.matches(desk().texts(), words);
      SettingCard card = cards.get(row.key());
      if (card != null) {
        card.setVisible(match);
        card.setManaged(match);
      }
      seen.merge(row.group(), match, Boolean::logicalOr);
      any |= match;
    }
    seen.forEach(this::shown);
    states.set(
        any ? new ScreenState.Ready() : new ScreenState.FilteredOut(words, () -> search.clear()));
  }

  private void shown(String group, boolean visible) {
    VBox section = section(group);
    section.setVisible(visible);
    section.setManaged(visible);
  }

  @Override
  public void show(String words) {
    search.setText(words);
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(Action.of("settings.search", search::requestFocus).key("Shortcut+F"));
  }
}
