package org.voltyard.ui.audit;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.SearchBar;

/// Which records are looked for.
final class AuditFilterBar extends SearchBar {
  private final Desk desk;
  private final AuditModel model;
  private final ComboBox<String> who = new ComboBox<>();
  private final ComboBox<String> kind = new ComboBox<>();
  private final TextField subject = words("audit.subject", 180);
  private final TextField from = words("audit.from", 150);
  private final TextField to = words("audit.to", 150);

  AuditFilterBar(Desk desk, AuditModel model) {
    super(desk);
    this.desk = desk;
    this.model = model;
    who.setEditable(true);
    who.setPrefWidth(170);
    who.setOnShowing(event -> fillPeople());
    who.promptTextProperty().bind(desk.texts().binding("audit.who"));
    named(who, "audit.who");
    who.valueProperty().addListener((o, was, is) -> changed());
    kinds();
    getChildren().addAll(who, kind, subject, from, to);
    filling(() -> show(model.filterProperty().get()));
    model.filterProperty().addListener((o, was, is) -> filling(() -> show(is)));
  }

  private void kinds() {
    kind.setPrefWidth(180);
    kind.getItems().add("");
    kind.getItems().addAll(AuditWords.GROUPS);
    kind.promptTextProperty().bind(desk.texts().binding("audit.what"));
    named(kind, "audit.what");
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String each) {
            return each == null ? "" : AuditWords.group(desk.texts(), each);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    kind.valueProperty().addListener((o, was, is) -> changed());
  }

  private void fillPeople() {
    who.getItems().setAll(model.people());
    who.getItems().addFirst("");
  }

  void focusText() {
    subject.requestFocus();
  }

  @Override
  protected void apply() {
    model
        .filterProperty()
        .set(
            new AuditFilter(
                who.getValue() == null ? "" : who.getValue().strip(),
                kind.getValue() == null ? "" : kind.getValue(),
                cut(subject, 255),
                moment(from),
                moment(to)));
  }

  private void show(AuditFilter filter) {
    who.setValue(filter.who().isEmpty() ? null : filter.who());
    kind.setValue(filter.kind().isEmpty() ? null : filter.kind());
    subject.setText(filter.subject());
    if (!filter.any()) {
      from.clear();
      to.clear();
    }
  }
}
