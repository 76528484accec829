package org.voltyard.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.FrameStudy.Side;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.ManualFx;

class CompareModelTest {
  private static final Side ONE = new Side(new StationId("CP-01"), null);
  private static final Side OTHER = new Side(new StationId("CP-02"), null);

  private final ManualFx fx = new ManualFx();
  private final FakeFrameLog log = new FakeFrameLog();
  private final CompareModel model =
      new CompareModel(fx.fx(), new FramesModel(fx.fx(), FakeFrameLog.deps(log)));

  @BeforeEach
  void record() {
    String boot =
        "{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\",\"firmwareVersion\":\"1\"}";
    log.record(FakeFrameLog.call(1, "CP-01", "BootNotification", boot));
    log.record(FakeFrameLog.call(2, "CP-01", "Heartbeat", "{}"));
    log.record(FakeFrameLog.call(3, "CP-02", "Heartbeat", "{}"));
    model.refresh();
  }

  @Test
  void stationsAndModelsCanBeChosen() {
    assertThat(model.sidesProperty().get())
        .extracting(side -> side.station() == null ? side.model() + "" : side.station().value())
        .containsExactly("CP-01", "V M · 1");
  }

  @Test
  void twoSidesArePutBesideEachOther() {
    model.oneProperty().set(ONE);
    assertThat(model.resultProperty().get()).isNull();
    model.otherProperty().set(OTHER);
    CompareModel.Result result = model.resultProperty().get();
    assertThat(result).isNotNull();
    assertThat(result.pairs()).hasSize(2);
    PairRow boot = new PairRow(result.pairs().getFirst());
    assertThat(boot.action()).isEqualTo("BootNotification");
    assertThat(boot.countOther()).isNaN();
    assertThat(boot.unlike()).isEqualTo(3);
    assertThat(MemberRow.of(result.pairs().getFirst()))
        .extracting(MemberRow::mark)
        .containsOnly("onlyOne");
  }

  @Test
  void aFailureIsTold() {
    log.failure = new IllegalStateException("no database");
    model.oneProperty().set(ONE);
    model.otherProperty().set(OTHER);
    assertThat(model.failureProperty().get()).hasMessage("no database");
  }
}
