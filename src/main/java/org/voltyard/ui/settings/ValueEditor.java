package org.voltyard.ui.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Setting.Kind;
import org.voltyard.ui.kit.Desk;

/// The control that changes one value, by the kind of the setting.
final class ValueEditor {
  private final Desk desk;
  private final SettingRow first;
  private final Consumer<String> changed;
  private final Control control;
  private Consumer<String> filler = value -> {};
  private boolean filling;

  ValueEditor(Desk desk, SettingRow first, Consumer<String> changed) {
    this.desk = desk;
    this.first = first;
    this.changed = changed;
    control =
        switch (first.setting().kind()) {
          case Kind.Flag() -> flag();
          case Kind.Choice(List<String> options) -> choice(options);
          case Kind.Whole(long min, long max) -> text(new TextField(), 120);
          case Kind.Zone() -> zone();
          case Kind.Text() -> text(new TextField(), 300);
          case Kind.Secret() -> text(new PasswordField(), 300);
        };
    control.setAccessibleHelp(first.key());
  }

  Control control() {
    return control;
  }

  /// Shows a value without telling of it; words being typed are left alone.
  void fill(String value) {
    if (control.isFocused() && control instanceof TextField) {
      return;
    }
    filling = true;
    filler.accept(value);
    filling = false;
  }

  void tell(String value) {
    if (!filling) {
      changed.accept(value);
    }
  }

  private Control flag() {
    CheckBox box = new CheckBox();
    box.textProperty().bind(desk.texts().binding("settings.on"));
    filler = value -> box.setSelected(Boolean.parseBoolean(value));
    box.selectedProperty().addListener((o, was, is) -> tell(is.toString()));
    return box;
  }

  private Control choice(List<String> options) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(options);
    box.setPrefWidth(300);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String option) {
            return option == null ? "" : first.option(desk.texts(), option);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    filler = box::setValue;
    box.valueProperty().addListener((o, was, is) -> tell(is));
    return box;
  }

  private TextField text(TextField field, double width) {
    field.setPrefWidth(width);
    filler = field::setText;
    field.setOnAction(event -> tell(field.getText().strip()));
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was) {
                tell(field.getText().strip());
              }
            });
    return field;
  }

  private Control zone() {
    TextField field = text(new TextField(), 300);
    List<String> zones =
        Stream.concat(Stream.of("system"), ZoneId.getAvailableZoneIds().stream().sorted()).toList();
    TextFields.bindAutoCompletion(
        field, request -> found(zones, request.getUserText().strip().toLowerCase(Locale.ROOT)));
    return field;
  }

  static List<String> found(List<String> zones, String words) {
    String place = words.replace(' ', '_');
    return zones.stream()
        .filter(zone -> zone.toLowerCase(Locale.ROOT).contains(place))
        .limit(12)
        .toList();
  }
}
