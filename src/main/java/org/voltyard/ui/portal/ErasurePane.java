package org.voltyard.ui.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Driver;
import org.voltyard.domain.TokenId;
import org.voltyard.fleet.register.PersonalData.Outlook;
import org.voltyard.ui.kit.ConfirmDialog;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.ListPane;
import org.voltyard.ui.kit.Toast;
import org.voltyard.ui.portal.PortalModel.Leaver;

/// What erasing somebody would take away, and the decision.
final class ErasurePane {
  private final Desk desk;
  private final PortalModel model;
  private final Leaver leaver;
  private final Outlook outlook;
  private final FormPane form;
  private final FootedPane pane;

  ErasurePane(Desk desk, PortalModel model, Leaver leaver, Outlook outlook) {
    this.desk = desk;
    this.model = model;
    this.leaver = leaver;
    this.outlook = outlook;
    form =
        new FormPane(
            desk,
            List.of(
                FormField.of("why", "portal.why", false, new Kind.Text(500))
                    .help("portal.whyHelp")));
    Button decline = button("portal.decline", this::decline);
    Button erase = button("portal.erase", this::erase);
    erase.getStyleClass().add("danger");
    VBox lines = new VBox(6);
    lines(outlook).forEach(line -> lines.getChildren().add(label(line)));
    lines.getStyleClass().add("facts");
    pane =
        new FootedPane(
            new VBox(14, label(desk.texts().of("portal.eraseText")), lines, form),
            new HBox(8, decline, erase));
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  FormPane form() {
    return form;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private Button button(String key, Runnable run) {
    Button button = new Button();
    button.textProperty().bind(desk.texts().binding(key));
    desk.rights().guard(desk.texts(), button, key);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(event -> run.run());
    return button;
  }

  private List<String> lines(Outlook outlook) {
    Driver driver = outlook.driver();
    List<String> lines = new ArrayList<>();
    lines.add(line("portal.goes.person", Stream.of(driver.name()), driver.phone(), driver.email()));
    lines.add(line("portal.goes.tokens", outlook.tokens().stream().map(TokenId::value)));
    lines.add(line("portal.goes.vehicles", outlook.vehicles().stream()));
    lines.add(line("portal.stays.tokens", outlook.keptTokens().stream().map(TokenId::value)));
    lines.add(line("portal.stays.vehicles", outlook.keptVehicles().stream()));
    lines.add(desk.texts().of("portal.stays.sessions"));
    return lines;
  }

  private String line(String key, Stream<String> words, @Nullable String... more) {
    String all =
        String.join(
            ", ", Stream.concat(words, Stream.of(more).flatMap(Stream::ofNullable)).toList());
    return desk.texts().of(key, all.isEmpty() ? "–" : all);
  }

  private @Nullable String why() {
    Object why = form.values().get("why");
    return why == null ? null : why.toString();
  }

  /// Asks once more, with the same facts.
  void erase() {
    desk.navigator()
        .confirm(
            ConfirmDialog.of(
                    desk.texts().of("portal.eraseTitle", outlook.driver().name()),
                    desk.texts().of("portal.eraseText"),
                    desk.texts().of("portal.erase"),
                    () -> model.erase(leaver, why(), _ -> done("portal.erased"), this::failed))
                .facts(lines(outlook))
                .danger());
  }

  /// Nothing is erased, for a reason.
  void decline() {
    String why = why();
    if (why == null) {
      form.fail("why", desk.texts().of("portal.whyNeeded"));
      return;
    }
    model.decline(leaver, why, _ -> done("portal.declined"), this::failed);
  }

  private void done(String key) {
    desk.navigator().closeDrawer();
    desk.navigator().toast(Toast.done(desk.texts().of(key)));
  }

  private void failed(Throwable cause) {
    desk.navigator()
        .toast(Toast.failed(desk.texts().of("kit.notDone"), ListPane.reason(desk, cause)));
  }
}
