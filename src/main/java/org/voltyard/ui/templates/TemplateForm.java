package org.voltyard.ui.templates;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.voltyard.domain.Template;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;

/// A template to be written, for the drawer.
final class TemplateForm {
  private final Desk desk;
  private final TemplatesModel model;
  private final Template first;
  private final FormPane form;
  private final Button save = new Button();
  private final FootedPane pane;

  /// @param first what the form begins with
  TemplateForm(Desk desk, TemplatesModel model, Template first) {
    this.desk = desk;
    this.model = model;
    this.first = first;
    form = new FormPane(desk, TemplateDraft.fields());
    form.fill(TemplateDraft.values(first));
    pane = new FootedPane(form, save);
    save.textProperty().bind(desk.texts().binding("templates.save"));
    desk.rights().guard(desk.texts(), save, "templates.save");
    save.getStyleClass().add("primary");
    save.setMaxWidth(Double.MAX_VALUE);
    save.setDefaultButton(true);
    save.setOnAction(event -> save());
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  Node node() {
    return pane;
  }

  private void save() {
    if (!form.validate()) {
      return;
    }
    Template made;
    try {
      made = new TemplateDraft(first.id(), form.values()).template();
    } catch (IllegalArgumentException e) {
      failed(e);
      return;
    }
    save.setDisable(true);
    model.save(
        made,
        failure -> {
          save.setDisable(false);
          if (failure == null) {
            desk.navigator().closeDrawer();
            desk.navigator().toast(Toast.done(desk.texts().of("templates.saved", made.name())));
          } else {
            failed(failure);
          }
        });
  }

  private void failed(Throwable failure) {
    desk.navigator()
        .toast(
            Toast.failed(
                desk.texts().of("templates.notDone"), String.valueOf(failure.getMessage())));
  }
}
