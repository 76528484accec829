package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.Origin;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ui.kit.DataTable;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ConfigurationPaneTest {
  private static final StationId CP = new StationId("CP-001");
  private static final StationId OTHER = new StationId("CP-002");
  private final OnStage stage = new OnStage();
  @TempDir Path folder;

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private static void drift(PaperDepot depot) {
    depot.tell(
        new StationEvent.VariablesSet(
            CP,
            List.of(
                SettingResult.of(
                    VariableSetting.actual("SampledDataCtrlr/TxUpdatedInterval", "30"),
                    SettingResult.Result.ACCEPTED,
                    "Accepted"),
                SettingResult.of(
                    VariableSetting.actual("AuthCtrlr/Enabled", "false"),
                    SettingResult.Result.AFTER_REBOOT,
                    "RebootRequired")),
            new Origin("anna", "window")));
  }

  @Test
  void opensEverywhereWithEditsDriftAndAnotherStationBeside() {
    try (PaperDepot depot = new PaperDepot(folder, InstantSource.system()).with(3)) {
      VariablesModelTest.report(depot, CP, "60");
      drift(depot);
      VariablesModelTest.report(depot, CP, "60");
      VariablesModelTest.report(depot, OTHER, "45");
      StationsDeps deps = depot.deps();
      StationDetailModel[] made = new StationDetailModel[1];
      stage.everywhere(
          "station-model",
          desk -> {
            made[0] = new StationDetailModel(desk.fx(), deps, OnStage.CLOCK);
            StationDetailView view = new StationDetailView(desk, made[0]);
            view.show(CP.value());
            return view;
          },
          view -> {
            TabPane tabs = (TabPane) view.lookup(".tab-pane");
            tabs.getSelectionModel().select(1);
            view.applyCss();
            view.layout();
            DataTable<?> table =
                (DataTable<?>)
                    Objects.requireNonNull(
                        tabs.getTabs().get(1).getContent().lookup(".data-table"));
            table.view().getSelectionModel().select(2);
            VariablesModel model = made[0].variables();
            model.look(CP);
            model.besideProperty().set(new Comparand.Station(OTHER));
            VariableRow start =
                model.rowsProperty().get().stream()
                    .filter(row -> row.variable().equals("TxStartPoint"))
                    .findFirst()
                    .orElseThrow();
            model.change(start, "PowerPathClosed");
            model.edit(
                model.rowsProperty().get().stream()
                    .filter(row -> row.variable().equals("TxUpdatedInterval"))
                    .findFirst()
                    .orElseThrow());
          });
      assertThat(made[0].variables().rowsProperty().get()).hasSize(6);
    }
  }
}
