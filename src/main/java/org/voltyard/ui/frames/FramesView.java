package org.voltyard.ui.frames;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.voltyard.domain.Findings.Finding;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FindingsModel;
import org.voltyard.ui.kit.FindingsPane;
import org.voltyard.ui.kit.ScreenView;

/// The protocol recorder: its frames as rows and as a sequence, what breaks the protocol, two sides
/// compared, and one played again.
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
    tab("frames.tab.findings", this::findings);
    tab("frames.tab.compare", this::compare);
    tab("frames.tab.replay", this::replay);
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

  private Region findings() {
    FindingsModel findings = new FindingsModel(desk().fx(), model.study(), model::scope);
    whenever(2, findings::look);
    return new FindingsPane(desk(), findings, false, this::around);
  }

  private void around(Finding finding) {
    tabs.getSelectionModel().select(1);
    model.around(finding.frame());
  }

  private Region compare() {
    CompareModel compared = new CompareModel(desk().fx(), model);
    whenever(3, compared::refresh);
    return new ComparePane(desk(), compared);
  }

  private Region replay() {
    return new ReplayPane(desk(), new ReplayModel(desk().fx(), model));
  }

  /// Does something when a tab is looked at again, or what is looked for changes meanwhile.
  private void whenever(int number, Runnable work) {
    Tab tab = tabs.getTabs().get(number);
    ChangeListener<Object> changed =
        (o, was, is) -> {
          if (tab.isSelected()) {
            work.run();
          }
        };
    tab.selectedProperty().addListener(changed);
    model.filterProperty().addListener(changed);
    model.modeProperty().addListener(changed);
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
