package org.voltyard.ui.people;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.voltyard.fleet.curve.ChargeCurve;
import org.voltyard.fleet.curve.ChargeCurve.Axis;
import org.voltyard.fleet.curve.ChargeCurve.Basis;
import org.voltyard.ui.kit.CurveChart;
import org.voltyard.ui.kit.Desk;

/// The charge curve that was learnt of a vehicle, for the drawer.
final class CurvePane extends VBox {
  private final Desk desk;
  private final Label told = new Label();

  CurvePane(Desk desk, VehicleModel model) {
    super(6);
    this.desk = desk;
    Label title = new Label();
    title.textProperty().bind(desk.texts().binding("people.curve"));
    title.getStyleClass().add("setting-name");
    told.getStyleClass().add("muted");
    told.setWrapText(true);
    told.setText(desk.texts().of("people.looking"));
    getChildren().addAll(title, told);
    model.curve(this::show, failure -> told.setText(desk.texts().of("people.curve.notRead")));
  }

  private void show(ChargeCurve curve) {
    if (!curve.enough()) {
      told.setText(desk.texts().of("people.curve.few"));
      return;
    }
    told.setText(
        desk.texts().of("people.curve.behind", curve.sessions(), curve.readings())
            + "\n"
            + desk.texts().of("people.curve." + basis(curve)));
    boolean percent = curve.axis() == Axis.SOC;
    CurveChart chart =
        new CurveChart(desk, desk.texts().of("people.curve.axis." + curve.axis()), "kW");
    chart.show(
        curve.bins().stream()
            .map(bin -> new CurveChart.Step(bin.from(), bin.to(), bin.power().kiloWatts()))
            .toList(),
        percent ? 100 : curve.bins().getLast().to());
    chart.setAccessibleText(desk.texts().of("people.curve"));
    getChildren().add(1, chart);
  }

  /// The weakest of what it was found by.
  private static Basis basis(ChargeCurve curve) {
    return curve.bins().stream()
        .map(ChargeCurve.Bin::basis)
        .reduce(Basis.FREE, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }
}
