package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.DeviceVariable.Access;
import org.voltyard.domain.DeviceVariable.Attribute;
import org.voltyard.domain.DeviceVariable.Kind;
import org.voltyard.domain.DeviceVariable.Traits;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Identity;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ReportScope;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.VariableSetting;

class DeviceModelTest {
  private static final StationId CP = new StationId("CP-1");
  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
  private final DepotState state = new DepotState();
  private long seq;

  private static ModelView model(DepotState state) {
    StationState station = Objects.requireNonNull(state.station(CP));
    return station.model().view(station.bootedAt());
  }

  private void tell(Fact fact) {
    seq++;
    state.apply(new Recorded(seq, AT.plusSeconds(seq), fact));
  }

  private static DeviceVariable variable(String name, String value) {
    return new DeviceVariable(
        name,
        List.of(new Attribute(Kind.ACTUAL, value, Access.READ_WRITE, true, false)),
        new Traits(DeviceVariable.Type.WHOLE, "s", null, null, List.of(), true, null));
  }

  private void set(String name, String value, SettingResult.Result result) {
    tell(
        new StationEvent.VariablesSet(
            CP,
            List.of(SettingResult.of(VariableSetting.actual(name, value), result, "word")),
            new Origin("anna", "window")));
  }

  @Test
  void aSnapshotHoldsTheModelWhatWasSetAndWhatIsPromised() throws IOException {
    tell(new StationEvent.ReportPromised(CP, 7, ReportScope.FULL));
    tell(
        new StationEvent.ModelReported(
            CP, 7, 0, false, List.of(variable("A/B", "1"), variable("A/C", "2"))));
    set("A/B", "5", SettingResult.Result.ACCEPTED);
    set("A/C", "6", SettingResult.Result.AFTER_REBOOT);
    tell(new StationEvent.ModelReported(CP, 8, 0, false, List.of(variable("A/B", "1"))));
    tell(new StationEvent.ReportPromised(CP, 9, ReportScope.FULL));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DepotFold(state).save(out);
    DepotState again = new DepotState();
    new DepotFold(again).load(new ByteArrayInputStream(out.toByteArray()));
    var before = model(state);
    var after = model(again);
    assertThat(after.variables()).isEqualTo(before.variables());
    assertThat(after.lastSet()).isEqualTo(before.lastSet());
    assertThat(after.drifted(variable("A/B", "1"), Kind.ACTUAL)).isTrue();
    assertThat(
            Objects.requireNonNull(after.lastSet().get(new VariableSetting.Key("A/C", Kind.ACTUAL)))
                .waiting())
        .isTrue();
    again.apply(
        new Recorded(
            99,
            AT.plusSeconds(99),
            new StationEvent.ModelReported(CP, 9, 0, false, List.of(variable("A/C", "6")))));
    assertThat(model(again).variables()).extracting(DeviceVariable::name).containsExactly("A/C");
  }

  @Test
  void whatWaitsForABootCountsAfterIt() {
    tell(new StationEvent.ModelReported(CP, 1, 0, false, List.of(variable("A/B", "1"))));
    set("A/B", "5", SettingResult.Result.AFTER_REBOOT);
    assertThat(model(state).variables().getFirst().value()).isEqualTo("1");
    assertThat(model(state).drifted(variable("A/B", "1"), Kind.ACTUAL)).isFalse();
    tell(
        new StationEvent.Booted(
            CP,
            new Identity("V", "M", null, null, null, null, null, null),
            Station.Admission.ADMITTED));
    assertThat(model(state).drifted(variable("A/B", "1"), Kind.ACTUAL)).isTrue();
  }

  @Test
  void aSingleValueThatWasReadKeepsWhatIsKnownOfTheVariable() {
    tell(new StationEvent.ModelReported(CP, 1, 0, false, List.of(variable("A/B", "1"))));
    tell(
        new StationEvent.ConfigurationRead(
            CP,
            List.of(
                new StationEvent.ConfigurationKey("A/B", "9", false),
                new StationEvent.ConfigurationKey("Key", "x", true)),
            List.of()));
    var model = model(state);
    assertThat(model.variables().getFirst().traits()).isNotNull();
    assertThat(model.variables().getFirst().value()).isEqualTo("9");
    assertThat(model.variables().getLast().attributes().getFirst().writable()).isFalse();
  }
}
