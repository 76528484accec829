package org.voltyard.ui.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.OAuthClient.Grant;
import org.voltyard.domain.Permission;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.DrawerForm;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.SecretPane;
import org.voltyard.ui.kit.Toast;

/// A program that comes in by OAuth 2, new or known.
final class ClientForm extends DrawerForm {
  private final ClientsModel model;
  private final @Nullable OAuthClient known;
  private final FormPane form;
  private final Ticks<Grant> grants;
  private final Ticks<Permission> scopes;
  private final CheckBox keeps = new CheckBox();

  /// @param known null registers a new one
  ClientForm(Desk desk, ClientsModel model, @Nullable OAuthClient known) {
    super(desk, "programs.clients.save");
    this.model = model;
    this.known = known;
    form = new FormPane(desk, fields(known));
    grants =
        new Ticks<>(
            desk, Grant.class, "programs.clients.grants", each -> "programs.grant." + each.name());
    scopes =
        new Ticks<>(
            desk,
            Permission.class,
            "programs.clients.scopes",
            each -> "programs.permission." + each.name());
    keeps.textProperty().bind(desk.texts().binding("programs.clients.confidential"));
    keeps.setWrapText(true);
    keeps.setSelected(known == null || known.confidential());
    keeps.setDisable(known != null);
    if (known != null) {
      grants.tick(known.grants());
      scopes.tick(known.scopes());
    }
  }

  private static List<FormField> fields(@Nullable OAuthClient known) {
    List<FormField> fields = new ArrayList<>();
    if (known == null) {
      fields.add(
          FormField.of("id", "programs.clients.id", true, new Kind.Text(64))
              .help("programs.idHelp"));
    }
    fields.add(
        FormField.of("title", "programs.clients.title", true, new Kind.Text(100))
            .initially(known == null ? "" : known.title())
            .help("programs.clients.titleHelp"));
    fields.add(
        FormField.of("redirects", "programs.clients.redirects", false, new Kind.Text(10_000))
            .initially(known == null ? "" : String.join("\n", known.redirects()))
            .help("programs.clients.redirectsHelp"));
    return fields;
  }

  /// What the drawer shows.
  Node node() {
    return node(form, keeps, grants, scopes);
  }

  FormPane form() {
    return form;
  }

  Ticks<Grant> grants() {
    return grants;
  }

  Ticks<Permission> scopes() {
    return scopes;
  }

  @Override
  public void send() {
    boolean filled = form.validate();
    boolean ticked = grants.validate();
    if (!scopes.validate() || !ticked || !filled) {
      return;
    }
    OAuthClient before = known;
    OAuthClient wanted = wanted(form.values(), before);
    sending();
    if (before == null) {
      model.create(wanted, made -> made(desk(), made), this::failed);
    } else {
      model.change(wanted, _ -> saved(), this::failed);
    }
  }

  private OAuthClient wanted(Map<String, Object> values, @Nullable OAuthClient before) {
    String redirects = String.valueOf(values.getOrDefault("redirects", ""));
    return new OAuthClient(
        before == null ? String.valueOf(values.get("id")) : before.id(),
        String.valueOf(values.get("title")),
        keeps.isSelected(),
        grants.ticked(),
        redirects.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        scopes.ticked(),
        before == null ? 1 : before.version());
  }

  private void saved() {
    desk().navigator().closeDrawer();
    desk().navigator().toast(Toast.done(desk().texts().of("programs.clients.saved")));
  }

  /// Shows the secret this once, or that there is none.
  static void made(Desk desk, Clients.Made made) {
    String secret = made.secret();
    if (secret == null) {
      desk.navigator().closeDrawer();
      desk.navigator().toast(Toast.done(desk.texts().of("programs.clients.saved")));
      return;
    }
    desk.navigator()
        .drawer(
            desk.texts().binding("programs.clients.made", made.client().title()),
            new SecretPane(
                    desk,
                    "programs.once",
                    List.of(
                        new SecretPane.Line("programs.clients.id", made.client().id()),
                        new SecretPane.Line("programs.clients.secret", secret)))
                .node());
  }
}
