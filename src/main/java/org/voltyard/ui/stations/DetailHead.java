package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Identity;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Attached;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.StateBadge;

/// Who the station is, how it is connected, and when it was last heard.
final class DetailHead extends HBox {
  private final Desk desk;
  private final StationDetailModel model;
  private final Label name = new Label();
  private final Label about = new Label();
  private final Label link = new Label();
  private final StateBadge state;

  DetailHead(Desk desk, StationDetailModel model) {
    super(12);
    this.desk = desk;
    this.model = model;
    state = new StateBadge(desk);
    name.getStyleClass().add("title");
    about.getStyleClass().add("muted");
    about.setMinWidth(0);
    link.getStyleClass().add("muted");
    link.setMinWidth(0);
    Button back = new Button();
    back.setGraphic(new FontIcon(Material2AL.ARROW_BACK));
    back.getStyleClass().add("quiet");
    back.accessibleTextProperty().bind(desk.texts().binding("station.back"));
    back.setOnAction(event -> desk.navigator().open("stations"));
    HBox first = new HBox(12, name, state);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox who = new VBox(2, first, about);
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    link.setMinWidth(Region.USE_PREF_SIZE);
    Button security = new Button();
    security.textProperty().bind(desk.texts().binding("station.security"));
    desk.rights().guard(desk.texts(), security, "station.security");
    security.setGraphic(new FontIcon(Material2MZ.SECURITY));
    security.getStyleClass().add("quiet");
    security.setMinWidth(Region.USE_PREF_SIZE);
    security.setOnAction(
        event -> desk.navigator().open("security", String.valueOf(model.stationProperty().get())));
    getChildren().addAll(back, who, link, security);
    setAlignment(Pos.CENTER_LEFT);
    Attached.to(this, this::follow);
  }

  private Subscription follow() {
    return Subscription.combine(
        model.viewProperty().subscribe(now -> show()),
        desk.texts().languageProperty().subscribe(now -> show()),
        desk.fx().every(Duration.ofSeconds(1), this::show));
  }

  private void show() {
    StationView now = model.viewProperty().get();
    if (now == null) {
      name.setText(String.valueOf(model.stationProperty().get()));
      about.setText("");
      link.setText("");
      state.stateProperty().set(null);
      return;
    }
    name.setText(now.registration().name());
    about.setText(about(now));
    state.stateProperty().set(now.link().open() ? null : DisplayState.OFFLINE);
    link.setText(now.link().open() ? connected(now) : gone(now.link().since()));
  }

  private String about(StationView station) {
    List<String> parts = new ArrayList<>();
    parts.add(station.id().value());
    Identity identity = station.identity();
    if (identity != null) {
      parts.add(identity.vendor() + " " + identity.model());
      add(parts, "station.serial", identity.serial());
      add(parts, "station.firmware", identity.firmware());
    }
    String group = station.registration().group();
    if (!group.isBlank()) {
      parts.add(group);
    }
    return String.join("  ·  ", parts);
  }

  private void add(List<String> parts, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      parts.add(desk.texts().of(key, value));
    }
  }

  private String connected(StationView station) {
    Instant now = desk.clock().instant();
    Instant heard = model.heard();
    Instant since = station.link().since();
    List<String> lines = new ArrayList<>();
    lines.add(
        desk.texts()
            .of(
                "station.connected",
                station.link().protocol(),
                station.link().address(),
                since == null ? "–" : Formats.age(Duration.between(since, now))));
    SecurityProfile profile = station.link().profile();
    if (profile != null) {
      lines.add(desk.texts().of("kit.option.PROFILE_" + profile.number()));
    }
    if (heard != null) {
      lines.add(desk.texts().of("station.heard", Formats.age(Duration.between(heard, now))));
    }
    Duration skew = station.clockSkew();
    if (skew != null && skew.abs().toSeconds() >= 10) {
      lines.add(desk.texts().of("station.skew", Formats.decimal((double) skew.toSeconds(), 0)));
    }
    return String.join("\n", lines);
  }

  private String gone(@Nullable Instant since) {
    return since == null
        ? desk.texts().of("station.neverConnected")
        : desk.texts()
            .of(
                "station.disconnected",
                Formats.stamp(since, desk.zone().get()),
                Formats.age(Duration.between(since, desk.clock().instant())));
  }
}
