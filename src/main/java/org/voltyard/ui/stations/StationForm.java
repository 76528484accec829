package org.voltyard.ui.stations;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Station;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.FootedPane;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Toast;

/// What is written down about a station, for the drawer: a new one or a known one.
final class StationForm {
  private final Desk desk;
  private final StationsModel model;
  private final @Nullable Station known;
  private final FormPane form;
  private final Button save = new Button();
  private final FootedPane pane;

  StationForm(Desk desk, StationsModel model, @Nullable Station known) {
    this.desk = desk;
    this.model = model;
    this.known = known;
    form = new FormPane(desk, StationDraft.fields(known));
    pane = new FootedPane(form, save);
    if (known != null) {
      form.fill(StationDraft.values(known));
      Label id = new Label(known.id().value());
      id.getStyleClass().addAll("mono", "muted");
      pane.getChildren().addFirst(id);
    }
    save.textProperty().bind(desk.texts().binding("stations.form.save"));
    desk.rights().guard(desk.texts(), save, "stations.form.save");
    save.getStyleClass().add("primary");
    save.setMaxWidth(Double.MAX_VALUE);
    save.setDefaultButton(true);
    save.setOnAction(event -> save());
    pane.setPadding(new Insets(4, 14, 14, 14));
  }

  /// What the drawer shows.
  Node node() {
    return pane;
  }

  private void save() {
    if (!form.validate()) {
      return;
    }
    StationDraft draft = new StationDraft(known, form.values());
    Optional<StationDraft.Problem> problem = draft.problem(model::taken);
    if (problem.isPresent()) {
      form.fail(problem.get().field(), desk.texts().of(problem.get().textKey()));
      return;
    }
    save.setDisable(true);
    model.save(
        draft,
        saved -> {
          desk.navigator().closeDrawer();
          String name = saved.station().name();
          desk.navigator()
              .toast(
                  saved.waits()
                      ? Toast.note(desk.texts().of("stations.profileWaits", name))
                      : Toast.done(desk.texts().of("stations.saved", name)));
        },
        cause -> {
          save.setDisable(false);
          desk.navigator().toast(Toast.failed(desk.texts().of("stations.notDone"), cause));
        });
  }
}
