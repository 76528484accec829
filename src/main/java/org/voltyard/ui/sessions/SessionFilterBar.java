package org.voltyard.ui.sessions;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.SavedFilters;
import org.voltyard.ui.kit.SearchBar;
import org.voltyard.ui.kit.Wording;

/// What sessions are looked for.
final class SessionFilterBar extends SearchBar {
  private static final List<String> OPEN = List.of("any", "open", "over");

  private final Desk desk;
  private final SessionsModel model;
  private final TextField station = words("sessions.filter.station", 120);
  private final TextField token = words("sessions.filter.token", 120);
  private final ComboBox<String> open = new ComboBox<>();
  private final TextField from = words("sessions.filter.from", 128);
  private final TextField to = words("sessions.filter.to", 128);
  private final TextField vehicle = words("sessions.filter.vehicle", 105);
  private final TextField driver = words("sessions.filter.driver", 105);
  private final TextField organisation = words("sessions.filter.organisation", 115);
  private final CheckBox odd = flag("sessions.filter.odd");

  SessionFilterBar(Desk desk, SessionsModel model) {
    super(desk);
    this.desk = desk;
    this.model = model;
    open.getItems().setAll(OPEN);
    open.accessibleTextProperty().bind(desk.texts().binding("sessions.filter.open"));
    Wording.of(open, desk, option -> desk.texts().of("sessions.filter." + option));
    open.valueProperty().addListener((o, was, is) -> changed());
    SavedFilters saved =
        new SavedFilters(
            desk,
            "sessions",
            this::named,
            kept -> model.filterProperty().set(SessionFilter.of(kept)));
    getChildren().addAll(station, token, open, from, to);
    if (model.seesPeople()) {
      getChildren().addAll(vehicle, driver, organisation);
    }
    getChildren().addAll(odd, saved);
    filling(() -> show(model.filterProperty().get()));
    model.filterProperty().addListener((o, was, is) -> filling(() -> show(is)));
  }

  void focusFirst() {
    station.requestFocus();
  }

  private SavedFilters.Named named() {
    SessionFilter now = model.filterProperty().get();
    List<String> words = new ArrayList<>();
    for (String word :
        List.of(
            now.station(),
            now.token(),
            now.open() == null ? "" : desk.texts().of("sessions.filter." + open.getValue()),
            now.vehicle(),
            now.driver(),
            now.organisation(),
            text(now.from()),
            now.to() == null ? "" : "– " + text(now.to()),
            now.odd() ? odd.getText() : "")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return new SavedFilters.Named(String.join(" · ", words), now.kept());
  }

  @Override
  protected void apply() {
    String choice = open.getValue();
    model
        .filterProperty()
        .set(
            new SessionFilter(
                cut(station, 48),
                cut(token, TokenId.LONGEST),
                "open".equals(choice) ? Boolean.TRUE : "over".equals(choice) ? Boolean.FALSE : null,
                moment(from),
                moment(to),
                odd.isSelected(),
                cut(vehicle, 64),
                cut(driver, 200),
                cut(organisation, 200)));
  }

  private void show(SessionFilter filter) {
    station.setText(filter.station());
    token.setText(filter.token());
    Boolean only = filter.open();
    open.setValue(only == null ? "any" : only ? "open" : "over");
    if (filter.from() != null || !filter.any()) {
      from.setText(text(filter.from()));
    }
    if (filter.to() != null || !filter.any()) {
      to.setText(text(filter.to()));
    }
    odd.setSelected(filter.odd());
    vehicle.setText(filter.vehicle());
    driver.setText(filter.driver());
    organisation.setText(filter.organisation());
  }
}
