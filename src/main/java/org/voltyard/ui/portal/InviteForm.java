package org.voltyard.ui.portal;

import java.util.List;
import javafx.scene.Node;
import org.voltyard.admin.drivers.DriverAccounts.Invitation;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.DrawerForm;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.SecretPane;

/// Who is to be invited.
final class InviteForm extends DrawerForm {
  private final PortalModel model;
  private final FormPane form;

  /// @param driver whom the form names at first; empty for nobody
  InviteForm(Desk desk, PortalModel model, String driver) {
    super(desk, "portal.invite");
    this.model = model;
    form =
        new FormPane(
            desk,
            List.of(
                FormField.of("driver", "portal.driver", true, new Kind.Text(200))
                    .initially(driver)
                    .help("portal.driverHelp")));
  }

  /// What the drawer shows.
  Node node() {
    return node(form);
  }

  @Override
  public void send() {
    if (form.validate()) {
      sending();
      model.invite(String.valueOf(form.values().get("driver")), this::made, this::failed);
    }
  }

  private void made(Invitation made) {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("portal.made"),
            new SecretPane(
                    desk(),
                    "portal.once",
                    List.of(
                        new SecretPane.Line("portal.code", made.code()),
                        new SecretPane.Line("portal.link", model.link())))
                .node());
  }
}
