package org.voltyard.ui.programs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Webhook;
import org.voltyard.domain.WebhookDesk.Order;
import org.voltyard.domain.WebhookDesk.View;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.DrawerForm;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.SecretPane;
import org.voltyard.ui.kit.Toast;

/// Where facts are to be sent, and which.
final class HookForm extends DrawerForm {
  private final HooksModel model;
  private final @Nullable View known;
  private final FormPane form;

  /// @param known null sets a new one up
  HookForm(Desk desk, HooksModel model, @Nullable View known) {
    super(desk, "programs.hooks.save");
    this.model = model;
    this.known = known;
    form = new FormPane(desk, fields(known == null ? null : known.hook()));
  }

  private static List<FormField> fields(@Nullable Webhook hook) {
    return List.of(
        FormField.of("url", "programs.hooks.url", true, new Kind.Text(999))
            .initially(hook == null ? "" : hook.url())
            .help("programs.hooks.urlHelp"),
        FormField.of("kinds", "programs.hooks.kinds", false, new Kind.Text(500))
            .initially(hook == null ? "" : String.join(" ", hook.kinds()))
            .help("programs.hooks.kindsHelp"),
        FormField.of("secret", "programs.hooks.secret", false, new Kind.Text(200))
            .hidden()
            .help(hook == null ? "programs.hooks.secretHelp" : "programs.hooks.secretKept"));
  }

  /// What the drawer shows.
  Node node() {
    return node(form);
  }

  FormPane form() {
    return form;
  }

  @Override
  public void send() {
    if (!form.validate()) {
      return;
    }
    Map<String, Object> values = form.values();
    Object secret = values.get("secret");
    Order order =
        new Order(
            String.valueOf(values.get("url")),
            Arrays.stream(String.valueOf(values.getOrDefault("kinds", "")).split("[\\s,]+", -1))
                .filter(kind -> !kind.isEmpty())
                .toList(),
            secret == null ? null : secret.toString());
    sending();
    View before = known;
    if (before != null) {
      model.change(before, order, _ -> saved(), this::failed);
    } else if (secret != null) {
      model.add(order, _ -> saved(), this::failed);
    } else {
      model.add(order, this::made, this::failed);
    }
  }

  private void saved() {
    desk().navigator().closeDrawer();
    desk().navigator().toast(Toast.done(desk().texts().of("programs.hooks.saved")));
  }

  private void made(View view) {
    desk()
        .navigator()
        .drawer(
            desk().texts().binding("programs.hooks.made"),
            new SecretPane(
                    desk(),
                    "programs.once",
                    List.of(new SecretPane.Line("programs.hooks.secret", view.hook().secret())))
                .node());
  }
}
