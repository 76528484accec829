package org.voltyard.ui.programs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenView;

/// The programs that may come in, one tab for each way.
public final class ProgramsView extends ScreenView {
  private static final List<String> SUBJECTS = List.of("keys", "clients", "webhooks");

  private final TabPane tabs = new TabPane();

  /// What the tabs show.
  public record Models(KeysModel keys, ClientsModel clients, HooksModel hooks) {}

  /// A view of all of them; `show` takes the name of a tab and, after a blank, words to find.
  public ProgramsView(Desk desk, Models models) {
    super(desk);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tab("programs.keys", () -> new KeysPane(desk, models.keys()));
    tab("programs.clients", () -> new ClientsPane(desk, models.clients()));
    tab("programs.hooks", () -> new HooksPane(desk, models.hooks()));
    getChildren().add(tabs);
  }

  /// A tab whose content is made when it is first looked at.
  private void tab(String key, Supplier<ProgramPane> make) {
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

  private void with(Consumer<ProgramPane> work) {
    Tab tab = tabs.getSelectionModel().getSelectedItem();
    if (tab != null && tab.getContent() instanceof ProgramPane pane) {
      work.accept(pane);
    }
  }

  @Override
  public void show(String subject) {
    String[] words = subject.split(" ", 2);
    int place = SUBJECTS.indexOf(words[0]);
    if (place >= 0) {
      tabs.getSelectionModel().select(place);
      with(pane -> pane.table().bar().filterProperty().set(words.length > 1 ? words[1] : ""));
    }
  }

  @Override
  public void refresh() {
    with(ProgramPane::reload);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("programs.find", () -> with(pane -> pane.table().bar().focusFilter()))
            .key("Shortcut+F"),
        Action.of("programs.add", () -> with(ProgramPane::add)).key("Shortcut+N"),
        Action.of("programs.edit", () -> with(ProgramPane::edit)).key("Shortcut+E"));
  }
}
