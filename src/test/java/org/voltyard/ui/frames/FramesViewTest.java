package org.voltyard.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.voltyard.domain.Findings.Tally;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameStudy.Side;
import org.voltyard.domain.Page;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Screenshots;

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

  private static void tab(ScreenView view, int number) {
    ((TabPane) view.lookup(".tab-pane")).getSelectionModel().select(number);
    view.applyCss();
    view.layout();
  }

  private static String boot(int firmware) {
    return "{\"chargePointVendor\":\"Nordlader\",\"chargePointModel\":\"DC-180\","
        + "\"firmwareVersion\":\"1.4."
        + firmware
        + "\"}";
  }

  private void mistakes() {
    String[] stations = {"CP-01", "东院直流快充一号桩-A区第十二车位"};
    for (int i = 0; i < 60; i++) {
      String station = stations[i % 2];
      String payload = i < 2 ? boot(i) : i % 3 == 0 ? "{\"idTag\":7}" : VALUES;
      String action = i < 2 ? "BootNotification" : i % 3 == 0 ? "Authorize" : "MeterValues";
      log.kept.addFirst(FakeFrameLog.call(i, station, action, payload));
      if (i % 7 != 0) {
        log.kept.addFirst(FakeFrameLog.answer(i, station, action, "{}"));
      }
    }
  }

  /// Opens a tab in both languages, both looks and two sizes; what it reads comes in its own time.
  private void everywhere(String name, int number, Consumer<ScreenView> then) {
    for (Language language : Language.values()) {
      for (LookChoice look : new LookChoice[] {LookChoice.DARK, LookChoice.LIGHT}) {
        String file = name + "-" + language.code() + "-" + look.name().toLowerCase(Locale.ROOT);
        AtomicReference<ScreenView> shown = new AtomicReference<>();
        stage.once(
            file,
            OnStage.desk(language, look),
            (look == LookChoice.DARK) == (language == Language.ENGLISH),
            this::past,
            opened -> {
              tab(opened, number);
              shown.set(opened);
            });
        ScreenView view = Objects.requireNonNull(shown.get());
        then.accept(view);
        Screenshots.take(view.getScene(), file);
      }
    }
  }

  private static <T> List<T> all(ScreenView view, String selector, Class<T> type) {
    return view.lookupAll(selector).stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Screenshots.onFx(() -> ask(condition)));
    } catch (TimeoutException e) {
      throw new AssertionError("it did not come", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean ask(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean rows(ScreenView view) {
    return all(view, ".table-view", TableView.class).stream()
        .anyMatch(
            table -> !table.getItems().isEmpty() && table.getItems().getFirst() instanceof Tally);
  }

  @Test
  void findingsAreCountedWithTheirRequirement() {
    mistakes();
    everywhere("frames-findings", 2, view -> await(() -> rows(view)));
  }

  @Test
  void twoSidesAreCompared() {
    mistakes();
    everywhere(
        "frames-compare",
        3,
        view -> {
          await(() -> sides(view).stream().allMatch(box -> box.getItems().size() > 2));
          Screenshots.onFx(
              () -> {
                sides(view).get(0).getSelectionModel().select(1);
                sides(view).get(1).getSelectionModel().select(2);
                return view;
              });
          await(() -> !pairs(view).getItems().isEmpty());
          Screenshots.onFx(
              () -> {
                pairs(view).getSelectionModel().select(1);
                return view;
              });
        });
  }

  private static List<ComboBox<?>> sides(ScreenView view) {
    List<ComboBox<?>> found = new ArrayList<>();
    for (ComboBox<?> box : all(view, ".combo-box", ComboBox.class)) {
      if (box.getItems().stream().anyMatch(Side.class::isInstance)) {
        found.add(box);
      }
    }
    return found;
  }

  private static TableView<?> pairs(ScreenView view) {
    return all(view, ".table-view", TableView.class).stream()
        .filter(table -> table.getColumns().size() == 9)
        .filter(
            table -> table.getItems().isEmpty() || table.getItems().getFirst() instanceof PairRow)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReplayIsAskedForInAForm() {
    fill();
    stage.everywhere("frames-replay", this::past, view -> tab(view, 4));
  }

  /// A recorder in which a search for words has not come to its end.
  private static final class Resting implements FrameLog {
    private final FakeFrameLog log;
    private int searches;

    private Resting(FakeFrameLog log) {
      this.log = log;
    }

    @Override
    public void record(Frame frame) {
      log.record(frame);
    }

    @Override
    public AutoCloseable tail(Consumer<Frame> listener) {
      return log.tail(listener);
    }

    @Override
    public Page<Frame> search(Query query) {
      if (query.contains() == null || ++searches > 2) {
        return log.search(query);
      }
      Instant reached = OnStage.CLOCK.instant().minus(Duration.ofDays(searches));
      return new Page<>(log.search(query).items().subList(0, 3), "0", reached);
    }
  }

  @Test
  void aLongSearchTellsHowFarItIsAndIsStopped() {
    fill();
    for (Language language : Language.values()) {
      FramesModel model = new FramesModel(Fx.live(), FakeFrameLog.deps(new Resting(log)));
      model.modeProperty().set(FramesModel.Mode.PAST);
      stage.once(
          "frames-searching-" + language.code(),
          OnStage.desk(language, LookChoice.LIGHT),
          false,
          desk -> new FramesView(desk, model),
          view -> {
            // when the first piece has come, the search is stopped
            model.reachedProperty().subscribe(now -> Platform.runLater(model::hold));
            model
                .filterProperty()
                .set(new FrameFilter("", "", "", "MeterValues", false, "", null, null, null));
          });
      await(() -> model.reachedProperty().get() != null && !model.loadingProperty().get());
    }
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
