package org.voltyard.ui.access;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;

/// Asks whoever has no password to sign in at the provider again, below the exact values of what it
/// is for.
final class ProofPane {
  private final Desk desk;
  private final UsersModel model;
  private final Label wrong = new Label();
  private final Button go = new Button();
  private final Button cancel = new Button();
  private final ProgressBar bar = new ProgressBar();
  private final FootedPane pane;
  private @Nullable ProviderWay way;

  /// @param facts line by line what it is about
  /// @param work is given the way and how to say that it was for nothing
  ProofPane(
      Desk desk,
      UsersModel model,
      List<String> facts,
      BiConsumer<ProviderWay, Consumer<String>> work) {
    this.desk = desk;
    this.model = model;
    VBox lines = new VBox(6);
    for (String fact : facts) {
      lines.getChildren().add(line(fact));
    }
    Label how = line(desk.texts().of("access.openid.proof"));
    how.getStyleClass().add("muted");
    lines.getChildren().add(how);
    wrong.setWrapText(true);
    wrong.getStyleClass().add("field-message");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.visibleProperty().bind(go.disabledProperty());
    cancel.textProperty().bind(desk.texts().binding("access.openid.cancel"));
    cancel.visibleProperty().bind(go.disabledProperty());
    cancel.setMaxWidth(Double.MAX_VALUE);
    cancel.setOnAction(event -> giveUp());
    go.textProperty().bind(desk.texts().binding("access.approvals.approve"));
    desk.rights().guard(desk.texts(), go, "access.approvals.approve");
    go.getStyleClass().add("primary");
    go.setMaxWidth(Double.MAX_VALUE);
    go.setDefaultButton(true);
    go.setOnAction(event -> go(work));
    pane = new FootedPane(lines, new VBox(8, wrong, bar, cancel, go));
    pane.setPadding(new Insets(4, 14, 14, 14));
    Attached.to(pane, () -> (Subscription) this::giveUp);
  }

  private static Label line(String text) {
    Label line = new Label(text);
    line.setWrapText(true);
    return line;
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  private void go(BiConsumer<ProviderWay, Consumer<String>> work) {
    wrong.setText("");
    go.setDisable(true);
    ProviderWay now = model.proof();
    way = now;
    work.accept(
        now,
        why -> {
          go.setDisable(false);
          wrong.setText(desk.texts().of("access.failed", why));
        });
  }

  private void giveUp() {
    ProviderWay now = way;
    if (now != null) {
      way = null;
      now.cancel();
    }
  }
}
