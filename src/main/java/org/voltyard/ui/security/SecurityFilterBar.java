package org.voltyard.ui.security;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.SearchBar;

/// Which security events are looked for.
final class SecurityFilterBar extends SearchBar {
  private final Desk desk;
  private final SecurityModel model;
  private final ComboBox<String> station = new ComboBox<>();
  private final ComboBox<@Nullable Criticality> criticality = new ComboBox<>();
  private final TextField contains = words("security.contains", 180);
  private final TextField from = words("security.from", 150);
  private final TextField to = words("security.to", 150);

  SecurityFilterBar(Desk desk, SecurityModel model) {
    super(desk);
    this.desk = desk;
    this.model = model;
    station.setEditable(true);
    station.setPrefWidth(170);
    station.setOnShowing(event -> fillStations());
    station.promptTextProperty().bind(desk.texts().binding("security.station"));
    station.accessibleTextProperty().bind(desk.texts().binding("security.station"));
    station.valueProperty().addListener((o, was, is) -> changed());
    ratings();
    getChildren().addAll(station, criticality, contains, from, to);
    filling(() -> show(model.filterProperty().get()));
    model.filterProperty().addListener((o, was, is) -> filling(() -> show(is)));
  }

  private void ratings() {
    List<@Nullable Criticality> choice = new ArrayList<>();
    choice.add(null);
    choice.addAll(List.of(Criticality.values()));
    criticality.getItems().setAll(choice);
    criticality.promptTextProperty().bind(desk.texts().binding("security.criticality"));
    criticality.accessibleTextProperty().bind(desk.texts().binding("security.criticality"));
    criticality.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Criticality each) {
            return desk.texts()
                .of(
                    each == null
                        ? "security.criticality.any"
                        : "security.criticality." + each.name());
          }

          @Override
          public @Nullable Criticality fromString(String text) {
            return null;
          }
        });
    criticality.valueProperty().addListener((o, was, is) -> changed());
  }

  private void fillStations() {
    station.getItems().setAll(model.stations().stream().map(StationId::value).toList());
    station.getItems().addFirst("");
  }

  void focusText() {
    contains.requestFocus();
  }

  @Override
  protected void apply() {
    String name = station.getValue() == null ? "" : station.getValue().strip();
    model
        .filterProperty()
        .set(
            new SecurityFilter(
                name,
                contains.getText().strip(),
                criticality.getValue(),
                moment(from),
                moment(to)));
  }

  private void show(SecurityFilter filter) {
    station.setValue(filter.station().isEmpty() ? null : filter.station());
    contains.setText(filter.contains());
    criticality.setValue(filter.criticality());
    if (filter.from() == null && filter.to() == null && !filter.any()) {
      from.clear();
      to.clear();
    }
  }
}
