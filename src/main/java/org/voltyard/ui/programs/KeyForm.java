package org.voltyard.ui.programs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Role;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.DrawerForm;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.SecretPane;
import org.voltyard.ui.kit.SearchBar;

/// A key that is to be made.
final class KeyForm extends DrawerForm {
  private final KeysModel model;
  private final FormPane form;
  private final Ticks<Role> roles;

  KeyForm(Desk desk, KeysModel model) {
    super(desk, "programs.keys.create");
    this.model = model;
    form =
        new FormPane(
            desk,
            List.of(
                FormField.of("name", "programs.keys.name", true, new Kind.Text(64))
                    .help("programs.idHelp"),
                FormField.of("expires", "programs.keys.expires", false, new Kind.Text(16))
                    .help("programs.keys.expiresHelp")));
    roles = new Ticks<>(desk, Role.class, "programs.keys.roles", role -> "kit.role." + role.name());
  }

  /// What the drawer shows.
  Node node() {
    return node(form, roles);
  }

  FormPane form() {
    return form;
  }

  Ticks<Role> roles() {
    return roles;
  }

  @Override
  public void send() {
    boolean filled = form.validate();
    if (!roles.validate() || !filled) {
      return;
    }
    Map<String, Object> values = form.values();
    Object written = values.get("expires");
    Instant expires = null;
    if (written != null) {
      expires = SearchBar.read(written.toString(), desk().zone().get());
      if (expires == null) {
        form.fail("expires", desk().texts().of("programs.keys.expiresHelp"));
        return;
      }
    }
    create(String.valueOf(values.get("name")), expires);
  }

  private void create(String name, @Nullable Instant expires) {
    sending();
    model.create(name, roles.ticked(), expires, this::made, this::failed);
  }

  private void made(ApiKeys.Made made) {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("programs.keys.made", made.key().name()),
            new SecretPane(
                    desk(),
                    "programs.once",
                    List.of(new SecretPane.Line("programs.keys.key", made.text())))
                .node());
  }
}
