package org.voltyard.ui.frames;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenView;

/// The protocol recorder: its frames as rows and as a sequence.
public final class FramesView extends ScreenView {
  private final FramesModel model;
  private final FrameFilterBar filter;
  private final TabPane tabs = new TabPane();

  /// A view of the frames; `show` takes a station id, or one with a transaction: `CP-1#17`.
  public FramesView(Desk desk, FramesModel model) {
    super(desk);
    this.model = model;
    filter = new FrameFilterBar(desk, model);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tab("frames.tab.list", this::list);
    tab("frames.tab.sequence", this::sequence);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().add(new VBox(8, filter, tabs));
  }

  private Region list() {
    FramesTable table = new FramesTable(desk(), model);
    return new BrowsePane(desk(), model, table, table.selectedProperty());
  }

  private Region sequence() {
    SequencePane sequence = new SequencePane(desk(), model);
    return new BrowsePane(desk(), model, sequence, sequence.selectedProperty());
  }

  /// A tab whose content is made when it is first looked at.
  private void tab(String key, Supplier<Region> make) {
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

  @Override
  protected Subscription subscribe() {
    return model.attach();
  }

  @Override
  public void show(String subject) {
    int cut = subject.lastIndexOf('#');
    model
        .filterProperty()
        .set(
            cut < 0
                ? FrameFilter.of(subject)
                : FrameFilter.of(subject.substring(0, cut), subject.substring(cut + 1)));
  }

  @Override
  public void refresh() {
    model.reload();
  }

  private void onDetail(java.util.function.Consumer<FrameDetail> work) {
    if (tabs.getSelectionModel().getSelectedItem().getContent() instanceof BrowsePane pane) {
      work.accept(pane.detail());
    }
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("frames.find", filter::focusText).key("Shortcut+F"),
        Action.of("frames.pause", () -> model.pausedProperty().set(!model.pausedProperty().get()))
            .key("Shortcut+P")
            .when(model.liveProperty()),
        Action.of("frames.copy", () -> onDetail(FrameDetail::copyFrame)).key("Shortcut+Shift+C"),
        Action.of("frames.copyPair", () -> onDetail(FrameDetail::copyPair))
            .key("Shortcut+Shift+X"));
  }
}
