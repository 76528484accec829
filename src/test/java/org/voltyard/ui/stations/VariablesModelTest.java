package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.DeviceVariable.Access;
import org.voltyard.domain.DeviceVariable.Kind;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.ValueCheck;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ui.kit.ManualFx;

class VariablesModelTest {
  private static final StationId CP = new StationId("CP-001");
  private static final StationId OTHER = new StationId("CP-002");

  @TempDir Path folder;

  private final ManualFx time = new ManualFx();
  private PaperDepot depot;
  private StationsDeps deps;
  private VariablesModel model;

  @BeforeEach
  void open() {
    depot = new PaperDepot(folder, time).with(2);
    deps = depot.deps();
    model = new VariablesModel(time.fx(), deps);
  }

  @AfterEach
  void close() {
    depot.close();
  }

  static DeviceVariable variable(
      String name, @Nullable String value, Access access, DeviceVariable.Traits traits) {
    return new DeviceVariable(
        name,
        List.of(new DeviceVariable.Attribute(Kind.ACTUAL, value, access, true, false)),
        traits);
  }

  static DeviceVariable.Traits traits(DeviceVariable.Type type, String... options) {
    return new DeviceVariable.Traits(
        type,
        type == DeviceVariable.Type.WHOLE ? "s" : null,
        type == DeviceVariable.Type.WHOLE ? BigDecimal.ONE : null,
        type == DeviceVariable.Type.WHOLE ? new BigDecimal("3600") : null,
        List.of(options),
        false,
        null);
  }

  static void report(PaperDepot depot, StationId id, String interval) {
    depot.tell(
        new StationEvent.ModelReported(
            id,
            1,
            0,
            false,
            List.of(
                variable(
                    "SampledDataCtrlr/TxUpdatedInterval",
                    interval,
                    Access.READ_WRITE,
                    traits(DeviceVariable.Type.WHOLE)),
                variable(
                    "SampledDataCtrlr/TxUpdatedMeasurands",
                    "Power.Active.Import",
                    Access.READ_WRITE,
                    traits(DeviceVariable.Type.MEMBERS, "Power.Active.Import", "SoC", "Voltage")),
                variable(
                    "AuthCtrlr/Enabled",
                    "true",
                    Access.READ_WRITE,
                    traits(DeviceVariable.Type.FLAG)),
                variable(
                    "TxCtrlr/TxStartPoint",
                    "EVConnected",
                    Access.READ_WRITE,
                    traits(DeviceVariable.Type.OPTION, "EVConnected", "PowerPathClosed")),
                variable(
                    "ChargingStation/Model",
                    "Two",
                    Access.READ_ONLY,
                    traits(DeviceVariable.Type.TEXT)),
                variable(
                    "SecurityCtrlr/BasicAuthPassword",
                    null,
                    Access.WRITE_ONLY,
                    traits(DeviceVariable.Type.TEXT)))));
  }

  private VariableRow row(String variable) {
    return model.rowsProperty().get().stream()
        .filter(row -> row.variable().equals(variable))
        .findFirst()
        .orElseThrow();
  }

  private void answer(SettingResult.Result... results) {
    StationCommand.SetVariables asked =
        (StationCommand.SetVariables) Objects.requireNonNull(depot.link().last);
    List<SettingResult> told =
        java.util.stream.IntStream.range(0, results.length)
            .mapToObj(i -> SettingResult.of(asked.settings().get(i), results[i], "word"))
            .toList();
    Objects.requireNonNull(depot.link().answering)
        .complete(new Outcome.Answered<>(new Reply.Settings(told), "{}"));
  }

  @Test
  void rowsStandByComponentAndKnowWhatCanBeChanged() {
    report(depot, CP, "60");
    model.look(CP);
    assertThat(model.rowsProperty().get())
        .extracting(VariableRow::component)
        .containsExactly(
            "AuthCtrlr",
            "ChargingStation",
            "SampledDataCtrlr",
            "SampledDataCtrlr",
            "SecurityCtrlr",
            "TxCtrlr");
    assertThat(row("Model").editable()).isFalse();
    assertThat(row("BasicAuthPassword").editable()).isFalse();
    assertThat(row("BasicAuthPassword").hidden()).isTrue();
    model.edit(row("Model"));
    assertThat(row("Model").editing()).isFalse();
    model.edit(row("TxUpdatedInterval"));
    assertThat(row("TxUpdatedInterval").editing()).isTrue();
  }

  @Test
  void valuesAreCheckedByTypeAndLimits() {
    report(depot, CP, "60");
    model.look(CP);
    VariableRow interval = row("TxUpdatedInterval");
    assertThat(VariablesModel.fault(interval, "3601"))
        .isEqualTo(new ValueCheck.Fault.TooGreat(new BigDecimal("3600")));
    assertThat(VariablesModel.fault(interval, "1.5")).isEqualTo(new ValueCheck.Fault.NotWhole());
    assertThat(VariablesModel.fault(interval, "x")).isEqualTo(new ValueCheck.Fault.NoNumber());
    VariableRow list = row("TxUpdatedMeasurands");
    assertThat(VariablesModel.fault(list, "SoC,Voltage")).isNull();
    assertThat(VariablesModel.fault(list, "SoC,SoC")).isEqualTo(new ValueCheck.Fault.Twice("SoC"));
    assertThat(VariablesModel.fault(list, "Odd")).isEqualTo(new ValueCheck.Fault.NoOption("Odd"));
    model.change(interval, "99999");
    assertThat(model.unsentProperty().get()).isZero();
  }

  @Test
  void editsWaitAreUndoneAndGoOutTogether() {
    report(depot, CP, "60");
    model.look(CP);
    model.change(row("TxUpdatedInterval"), "30");
    model.change(row("Enabled"), "false");
    model.change(row("TxStartPoint"), "PowerPathClosed");
    assertThat(model.unsentProperty().get()).isEqualTo(3);
    model.undo();
    assertThat(row("TxStartPoint").edit()).isNull();
    model.change(row("TxUpdatedInterval"), "60");
    assertThat(model.unsentProperty().get()).isEqualTo(1);
    model.undo();
    model.send(null);
    assertThat(depot.link().last)
        .isEqualTo(
            new StationCommand.SetVariables(
                List.of(
                    VariableSetting.actual("SampledDataCtrlr/TxUpdatedInterval", "30"),
                    VariableSetting.actual("AuthCtrlr/Enabled", "false"))));
    assertThat(model.sendingProperty().get()).isTrue();
    answer(SettingResult.Result.ACCEPTED, SettingResult.Result.REJECTED);
    assertThat(model.sendingProperty().get()).isFalse();
    assertThat(row("TxUpdatedInterval").edit()).isNull();
    assertThat(Objects.requireNonNull(row("Enabled").result()).result())
        .isEqualTo(SettingResult.Result.REJECTED);
    assertThat(row("Enabled").edit()).isEqualTo("false");
    model.discard();
    assertThat(model.unsentProperty().get()).isZero();
  }

  @Test
  void aValueThatIsNotWhatItWasSetToIsMarked() {
    report(depot, CP, "60");
    depot.tell(
        new StationEvent.VariablesSet(
            CP,
            List.of(
                SettingResult.of(
                    VariableSetting.actual("SampledDataCtrlr/TxUpdatedInterval", "30"),
                    SettingResult.Result.ACCEPTED,
                    "Accepted")),
            PaperDepot.OPERATOR));
    model.look(CP);
    assertThat(row("TxUpdatedInterval").drift()).isNull();
    report(depot, CP, "60");
    model.look(CP);
    assertThat(Objects.requireNonNull(row("TxUpdatedInterval").drift()).value()).isEqualTo("30");
  }

  @Test
  void anotherStationAndATemplateStandBeside() {
    report(depot, CP, "60");
    report(depot, OTHER, "45");
    Template template =
        new Template(
            "t",
            "T",
            "",
            "",
            "",
            false,
            List.of(VariableSetting.actual("AuthCtrlr/Enabled", "false")),
            Metering.OWN,
            Quirks.NONE);
    model.look(CP);
    model.besideProperty().set(new Comparand.Station(OTHER));
    assertThat(row("TxUpdatedInterval").differs()).isTrue();
    assertThat(row("Enabled").differs()).isFalse();
    model.differencesProperty().set(true);
    assertThat(model.rowsProperty().get()).hasSize(1);
    model.adopt();
    assertThat(row("TxUpdatedInterval").edit()).isEqualTo("45");
    model.besideProperty().set(new Comparand.OfTemplate(template));
    assertThat(model.rowsProperty().get())
        .extracting(VariableRow::variable)
        .containsExactly("Enabled");
    assertThat(model.comparands()).contains(new Comparand.Station(OTHER));
    model.look(OTHER);
    assertThat(model.unsentProperty().get()).isZero();
  }
}
