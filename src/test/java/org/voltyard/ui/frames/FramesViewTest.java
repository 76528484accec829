package org.voltyard.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class FramesViewTest {
  private static final String VALUES =
      "{\"connectorId\":1,\"transactionId\":17,\"meterValue\":[{\"timestamp\":\"2026-11-22T08:00:00Z\","
          + "\"sampledValue\":[{\"value\":\"59.8\",\"unit\":\"kW\",\"measurand\":\"Power.Active.Import\"},"
          + "{\"value\":\"48211\",\"measurand\":\"Energy.Active.Import.Register\"}]}]}";

  private final FakeFrameLog log = new FakeFrameLog();
  private final OnStage stage = new OnStage();

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private void fill() {
    String[] stations = {"CP-01", "东院直流快充一号桩-A区第十二车位", "DEPOT-NORTH-LONG-STATION-NAME-0042"};
    for (int i = 0; i < 400; i++) {
      String station = stations[i % 3];
      if (i % 40 == 9) {
        log.kept.addFirst(FakeFrameLog.faulty(i, station));
      } else {
        log.kept.addFirst(FakeFrameLog.call(i, station, "MeterValues", VALUES));
        log.kept.addFirst(FakeFrameLog.answer(i, station, "MeterValues", "{}"));
      }
    }
  }

  private FramesView past(org.voltyard.ui.kit.Desk desk) {
    FramesModel model = new FramesModel(desk.fx(), FakeFrameLog.deps(log));
    model.modeProperty().set(FramesModel.Mode.PAST);
    return new FramesView(desk, model);
  }

  @Test
  void opensEverywhereWithAFrameChosen() {
    fill();
    stage.everywhere(
        "frames",
        this::past,
        view -> {
          TableView<?> table = (TableView<?>) view.lookup(".table-view");
          assertThat(table.getItems()).isNotEmpty();
          table.getSelectionModel().select(4);
        });
  }

  @Test
  void theSequenceMarksTheTransactionOfTheChosenFrame() {
    fill();
    stage.everywhere(
        "frames-sequence",
        this::past,
        view -> {
          ((TabPane) view.lookup(".tab-pane")).getSelectionModel().select(1);
          view.applyCss();
          view.layout();
          ListView<?> list = (ListView<?>) view.lookup(".sequence");
          assertThat(list.getItems()).hasSize(200);
          list.getSelectionModel().select(195);
          assertThat(list.getItems())
              .extracting(row -> ((SequenceRow) row).marked())
              .contains(true, false);
        });
  }

  @Test
  void withoutFramesItSaysWhenTheyWillCome() {
    stage.once(
        "frames-empty",
        OnStage.desk(Language.CHINESE, LookChoice.DARK),
        false,
        desk -> new FramesView(desk, new FramesModel(desk.fx(), FakeFrameLog.deps(log))),
        view -> {});
  }
}
