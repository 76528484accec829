package org.voltyard.ui.portal;

import java.util.List;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.ScreenView;

/// What staff does for the drivers' page.
public final class PortalView extends ScreenView {
  private final PortalModel model;
  private final PortalPane pane;

  /// A view of it; `show` takes the id of a driver who is to be invited.
  public PortalView(Desk desk, PortalModel model) {
    super(desk);
    this.model = model;
    pane = new PortalPane(desk, model);
    getChildren().add(pane);
  }

  @Override
  public void show(String subject) {
    pane.invite(model.label(subject));
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("portal.find", pane.table().bar()::focusFilter).key("Shortcut+F"),
        Action.of("portal.invite", pane::invite).key("Shortcut+N"));
  }
}
