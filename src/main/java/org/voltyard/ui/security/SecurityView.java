package org.voltyard.ui.security;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.util.Subscription;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.ui.kit.Action;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Export;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Glyph;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.SearchTable;
import org.voltyard.ui.kit.Token;

/// The security events of all stations.
public final class SecurityView extends ScreenView {
  private final SecurityModel model;
  private final DataTable<SecurityRow> table;
  private final SearchTable<SecurityRow> shown;
  private final SecurityFilterBar filter;

  /// A view of the events; `show` takes a station id.
  public SecurityView(Desk desk, SecurityModel model) {
    super(desk);
    this.model = model;
    table = new DataTable<>(desk, "security", SecurityRow::seq);
    filter = new SecurityFilterBar(desk, model);
    columns();
    table.natural(SecurityRow.NEWEST_FIRST);
    table.onEnd(model::more);
    table.onOpen(row -> desk.navigator().open("station", row.station()));
    shown =
        new SearchTable<>(
            desk,
            "security",
            table,
            new SearchTable.Search<>(
                model.rowsProperty(),
                model.loadingProperty(),
                model.failureProperty(),
                model::reload,
                () -> model.filterProperty().get().any(),
                () -> model.filterProperty().set(SecurityFilter.ALL)));
    table.bar().add(shown.export("csv", this::source));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(new VBox(8, filter, table));
  }

  private Export.Source source() {
    SecurityCsv csv = new SecurityCsv(desk().texts(), desk().zone().get());
    return new Export.Source("\r\n", csv.head(), model.lines(csv));
  }

  private void columns() {
    table
        .column(
            "security.column.time",
            row -> Formats.stamp(row.entry().heardAt(), desk().zone().get()),
            SecurityRow.NEWEST_FIRST.reversed())
        .setMinWidth(150);
    table.column("security.column.station", SecurityRow::station).setPrefWidth(170);
    table.column("security.column.type", row -> row.type(desk().texts())).setPrefWidth(270);
    table
        .nodes("security.column.criticality", row -> row.criticality(desk().texts()), this::rating)
        .setPrefWidth(120);
    table.column("security.column.source", row -> row.source(desk().texts())).setPrefWidth(90);
    table
        .column(
            "security.column.stationTime",
            row -> Formats.stamp(row.entry().report().at(), desk().zone().get()),
            Comparator.comparing(row -> row.entry().report().at()))
        .setPrefWidth(150);
    table.column("security.column.info", SecurityRow::info).setPrefWidth(300);
  }

  private Node rating(SecurityRow row) {
    Label label = new Label(row.criticality(desk().texts()));
    if (row.entry().report().criticality() == Criticality.CRITICAL) {
      SVGPath mark = Glyph.TRIANGLE_UP.node(12);
      mark.setStyle("-fx-fill: " + Token.ALARM_2.css() + ";");
      label.setGraphic(mark);
    }
    return label;
  }

  @Override
  protected Subscription subscribe() {
    return Subscription.combine(shown.follow(), model.attach());
  }

  @Override
  public void show(String station) {
    model.filterProperty().set(SecurityFilter.of(station));
  }

  @Override
  public void refresh() {
    model.reload();
  }

  @Override
  public List<Action> actions() {
    return List.of(Action.of("security.find", filter::focusText).key("Shortcut+F"));
  }
}
