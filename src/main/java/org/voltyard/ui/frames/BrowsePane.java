package org.voltyard.ui.frames;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;

/// Frames at the left, what is in the chosen one at the right.
final class BrowsePane extends SplitPane {
  private final FramesModel model;
  private final FrameDetail detail;
  private final ReadOnlyObjectProperty<@Nullable FrameRow> chosen;

  BrowsePane(
      Desk desk,
      FramesModel model,
      Region frames,
      ReadOnlyObjectProperty<@Nullable FrameRow> chosen) {
    this.model = model;
    this.chosen = chosen;
    detail = new FrameDetail(desk);
    getItems().addAll(frames, detail);
    setDividerPositions(0.66);
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return chosen.subscribe(this::choose);
  }

  private void choose(@Nullable FrameRow row) {
    detail.show(row, null);
    if (row != null) {
      model.partner(row, other -> partner(row, other));
    }
  }

  private void partner(FrameRow row, @Nullable Frame other) {
    if (Objects.equals(chosen.get(), row)) {
      detail.show(row, other);
    }
  }

  FrameDetail detail() {
    return detail;
  }
}
