package org.voltyard.ui.frames;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;

/// One frame with its other half: what is known of it, its members, its text.
final class FrameDetail extends VBox {
  private final Desk desk;
  private final Label title = new Label();
  private final Label facts = new Label();
  private final Label fault = new Label();
  private final TreeTableView<FrameJson.Member> tree = new TreeTableView<>();
  private final TextArea text = new TextArea();
  private @Nullable FrameRow row;
  private @Nullable Frame partner;

  FrameDetail(Desk desk) {
    this.desk = desk;
    title.getStyleClass().add("subtitle");
    facts.getStyleClass().add("muted");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    fault.getStyleClass().add("frame-fault");
    fault.setWrapText(true);
    text.setEditable(false);
    text.getStyleClass().add("mono");
    text.accessibleTextProperty().bind(desk.texts().binding("frames.text"));
    tree.setShowRoot(false);
    tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    tree.accessibleTextProperty().bind(desk.texts().binding("frames.members"));
    tree.setPlaceholder(new Label());
    treeColumn("frames.member", 0.45);
    treeColumn("frames.value", 0.55);
    SplitPane split = new SplitPane(tree, text);
    split.setOrientation(Orientation.VERTICAL);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(title, facts, fault, buttons(), split);
    setSpacing(8);
    getStyleClass().add("panel");
    show(null, null);
  }

  private void treeColumn(String key, double share) {
    boolean name = key.equals("frames.member");
    TreeTableColumn<FrameJson.Member, String> column = new TreeTableColumn<>();
    column.textProperty().bind(desk.texts().binding(key));
    column.setCellValueFactory(
        each -> {
          FrameJson.Member member = each.getValue().getValue();
          return new javafx.beans.property.ReadOnlyStringWrapper(
              member == null ? "" : name ? member.name() : member.value());
        });
    column.setPrefWidth(400 * share);
    column.setSortable(false);
    tree.getColumns().add(column);
  }

  private Node buttons() {
    return new FlowPane(
        6, 6, button("frames.copy", this::copyFrame), button("frames.copyPair", this::copyPair));
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setOnAction(event -> run.run());
    return button;
  }

  /// Shows a frame; its other half may come later.
  void show(@Nullable FrameRow shown, @Nullable Frame other) {
    row = shown;
    partner = other;
    setDisable(shown == null);
    if (shown == null) {
      title.setText(desk.texts().of("frames.choose"));
      facts.setText("");
      fault.setText("");
      text.clear();
      tree.setRoot(new TreeItem<>());
    } else {
      fill(shown.frame(), other);
    }
    fault.setVisible(!fault.getText().isEmpty());
    fault.setManaged(fault.isVisible());
  }

  private void fill(Frame frame, @Nullable Frame other) {
    String action = frame.action();
    title.setText((action == null ? "" : action + " · ") + FrameWords.type(desk.texts(), frame));
    String id = frame.messageId();
    facts.setText(
        frame.station()
            + " · "
            + FrameWords.direction(desk.texts(), frame)
            + " · "
            + FrameWords.stamp(frame.at(), desk.zone().get())
            + (id == null ? "" : " · " + id)
            + latency(frame, other));
    String wrong = frame.fault();
    fault.setText(wrong == null ? "" : desk.texts().of("frames.fault", wrong));
    TreeItem<FrameJson.Member> root = new TreeItem<>();
    halves(frame, other)
        .forEach(half -> root.getChildren().add(item(head(half), FrameJson.members(half))));
    tree.setRoot(root);
    text.setText(
        String.join(
            "\n\n",
            halves(frame, other).stream().map(half -> FrameJson.pretty(half.text())).toList()));
  }

  private String latency(Frame frame, @Nullable Frame other) {
    long micros = Math.max(frame.latencyMicros(), other == null ? -1 : other.latencyMicros());
    return micros < 0
        ? frame.type() == 2 && other == null ? " · " + desk.texts().of("frames.noAnswer") : ""
        : " · " + desk.texts().of("frames.answeredIn", Formats.decimal(micros / 1000.0, 1));
  }

  /// The request first.
  private static List<Frame> halves(Frame frame, @Nullable Frame other) {
    if (other == null) {
      return List.of(frame);
    }
    return frame.asks() ? List.of(frame, other) : List.of(other, frame);
  }

  private FrameJson.Member head(Frame half) {
    String type = FrameWords.type(desk.texts(), half);
    return new FrameJson.Member(type, FrameWords.direction(desk.texts(), half), List.of());
  }

  private static TreeItem<FrameJson.Member> item(
      FrameJson.Member member, List<FrameJson.Member> inside) {
    TreeItem<FrameJson.Member> item = new TreeItem<>(member);
    item.setExpanded(true);
    inside.forEach(each -> item.getChildren().add(item(each, each.inside())));
    return item;
  }

  void copyFrame() {
    FrameRow shown = row;
    if (shown != null) {
      copy(shown.frame().text());
    }
  }

  void copyPair() {
    FrameRow shown = row;
    if (shown != null) {
      copy(String.join("\n", halves(shown.frame(), partner).stream().map(Frame::text).toList()));
    }
  }

  private static void copy(String words) {
    ClipboardContent copied = new ClipboardContent();
    copied.putString(words);
    Clipboard.getSystemClipboard().setContent(copied);
  }
}
