package org.voltyard.ui.shell.wizard;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FormField;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.QrCode;

/// What each step of the wizard shows.
final class WizardPages {
  private static final List<String> COMMON =
      List.of("CNY", "EUR", "USD", "GBP", "HKD", "JPY", "SGD", "CHF", "AUD", "CAD");

  private final Desk desk;
  private final WizardModel model;
  private @Nullable FormPane siteForm;

  WizardPages(Desk desk, WizardModel model) {
    this.desk = desk;
    this.model = model;
  }

  Node of(WizardStep step) {
    return switch (step) {
      case LANGUAGE -> language();
      case SITE -> siteStep();
      case ADDRESS -> address();
      case STATION -> new FirstStation(desk, model.door());
      case DONE -> done();
    };
  }

  /// What was entered, if it is right; else its messages show.
  Optional<WizardSite> site() {
    FormPane form = siteForm;
    if (form == null || !form.validate()) {
      return Optional.empty();
    }
    Map<String, Object> values = form.values();
    return Optional.of(
        new WizardSite(
            String.valueOf(values.get("name")),
            ZoneId.of(String.valueOf(values.get("zone"))),
            Currency.getInstance(String.valueOf(values.get("currency")))));
  }

  private Node language() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(16);
    for (Language language : Language.values()) {
      ToggleButton button = new ToggleButton(language == Language.CHINESE ? "简体中文" : "English");
      button.setToggleGroup(group);
      button.setSelected(desk.texts().language() == language);
      button.getStyleClass().add("wizard-choice");
      button.setOnAction(
          event -> {
            button.setSelected(true);
            desk.texts().languageProperty().set(language);
          });
      row.getChildren().add(button);
    }
    return row;
  }

  private Node siteStep() {
    WizardSite now = model.site();
    List<String> zones = List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    FormPane form =
        new FormPane(
            desk,
            List.of(
                FormField.of("name", "wizard.site.name", true, new Kind.Text(60))
                    .initially(now.name()),
                FormField.of("zone", "wizard.site.zone", true, new Kind.Choice(zones))
                    .initially(now.zone().getId()),
                FormField.of("currency", "wizard.site.currency", true, new Kind.Choice(COMMON))
                    .initially(now.currency().getCurrencyCode())));
    form.setMaxWidth(420);
    siteForm = form;
    return form;
  }

  private Node address() {
    VBox list = new VBox(14);
    desk.fx()
        .background(
            () -> LocalAddresses.urls(model.door().port(), model.door().path()),
            urls -> {
              urls.forEach(url -> list.getChildren().add(address(url)));
              list.getChildren().add(advice(urls.getFirst()));
            },
            failure -> list.getChildren().add(new Label(String.valueOf(failure.getMessage()))));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private Node address(String url) {
    TextField text = new TextField(url);
    text.setEditable(false);
    text.getStyleClass().add("mono");
    text.accessibleTextProperty().bind(desk.texts().binding("wizard.address.url"));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(18, new QrCode(url, 148), text);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node advice(String url) {
    Label how = new Label();
    how.textProperty().bind(desk.texts().binding("wizard.address.how", url));
    how.setWrapText(true);
    Label warn = new Label();
    warn.textProperty().bind(desk.texts().binding("wizard.address.plain"));
    warn.setWrapText(true);
    warn.getStyleClass().add("muted");
    return new VBox(8, how, warn);
  }

  private Node done() {
    Label words = new Label();
    words.textProperty().bind(desk.texts().binding("wizard.done.words"));
    words.setWrapText(true);
    FontIcon icon = new FontIcon(Material2AL.CHECK_CIRCLE_OUTLINE);
    icon.getStyleClass().add("state-icon");
    HBox row = new HBox(16, icon, words);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
