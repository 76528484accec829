package org.voltyard.ui.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.admin.shift.DayReport;
import org.voltyard.admin.shift.Shift;
import org.voltyard.admin.shift.ShiftBook;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.AuditCheck;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.FakeSessions;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.journal.FactCodec;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.MemoryFacts;
import org.voltyard.ui.kit.OnStage;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ShiftScreenTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final Origin WANG = new Origin("wang", "window");

  @TempDir private Path folder;
  private final ShiftBook book = new ShiftBook();
  private final List<FactArchive.Row> rows = new ArrayList<>();
  private final ManualFx time = new ManualFx(NOW);
  private final OnStage stage = new OnStage();
  private final List<Throwable> unexpected = new ArrayList<>();
  private long seq;

  private void happen(Instant at, Fact fact) {
    book.apply(new Recorded(++seq, at, fact));
    rows.addFirst(
        new FactArchive.Row(seq, at, fact.subject(), FactCodec.kind(fact), FactCodec.body(fact)));
  }

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  private Page<FactArchive.Row> ofKind(FactArchive.Query query) {
    Instant from = query.from();
    return new Page<>(
        rows.stream()
            .filter(r -> r.kind().equals(query.kind()))
            .filter(r -> from == null || !r.at().isBefore(from))
            .toList(),
        null);
  }

  private ShiftModel model(Fx fx) {
    Shifts shifts =
        new Shifts(
            book,
            new Shifts.Archives(this::ofKind, new FakeSessions(), () -> {}),
            fact -> happen(NOW, fact),
            () -> NOW);
    AuditArchive audit =
        new AuditArchive() {
          @Override
          public Page<Entry> search(Query query) {
            return new Page<>(List.of(), null);
          }

          @Override
          public Head head() {
            return new Head(7, "ab".repeat(32));
          }
        };
    ChainChecks checks =
        new ChainChecks(
            new AuditBook(), (_, _) -> new AuditCheck.Result(7, "ab".repeat(32), null), f -> {});
    return new ShiftModel(
        fx,
        new ShiftModel.Deps(
            shifts,
            new DayReport(shifts, audit, checks, () -> "东院站", () -> ZoneId.of("Asia/Shanghai")),
            () -> "东院站",
            () -> List.of(new StationId("CP-1")),
            new MemoryFacts().bus(),
            () -> NOW,
            WANG));
  }

  private void events() {
    for (int i = 0; i < 9; i++) {
      StationId station = new StationId("东院直流快充-0" + i);
      Instant at = NOW.minusSeconds(20_000 - i * 1_300L);
      happen(
          at,
          new StationEvent.StatusChanged(
              station,
              new StatusReport(1, ConnectorStatus.FAULTED, "GroundFailure", null, null, null, at),
              false));
      happen(at.plusSeconds(40), new StationEvent.Disconnected(station, "read timed out"));
      happen(
          at.plusSeconds(300),
          new CommandEvent.Sent(
              new UUID(1, i), station, "Reset", "{}", WANG.because("Display frozen")));
    }
  }

  @Test
  void aNoteAndAHandOverChangeWhatIsShown() {
    events();
    ShiftModel model = model(time.fx());
    model.attach();
    model.note("Cable of bay 4 is worn", null, () -> {}, unexpected::add);
    assertThat(look(model).running().notes()).hasSize(1);
    assertThat(look(model).summary().faults()).isEqualTo(9);
    List<Shift> over = new ArrayList<>();
    model.handOver("Watch bay 4", over::add, unexpected::add);
    assertThat(look(model).running().notes()).isEmpty();
    assertThat(look(model).summary().faults()).isZero();
    assertThat(model.pastProperty().get()).extracting(Shift::text).containsExactly("Watch bay 4");
  }

  private static ShiftModel.Look look(ShiftModel model) {
    return requireNonNull(model.lookProperty().get());
  }

  @Test
  void aShiftAndADayArePrintable() throws IOException {
    events();
    ShiftModel model = model(time.fx());
    List<Shift> over = new ArrayList<>();
    model.handOver("注意 4 号车位", over::add, unexpected::add);
    Path page = folder.resolve("shift.html");
    model.print(over.getFirst(), page, ZoneId.of("Asia/Shanghai"), done -> {}, unexpected::add);
    assertThat(Files.readString(page)).contains("注意 4 号车位", "GroundFailure", "东院站");
    Path day = folder.resolve("day.html");
    model.report(model.today(ZoneId.of("Asia/Shanghai")), day, done -> {}, unexpected::add);
    assertThat(Files.readString(day)).contains("ab".repeat(32), "注意 4 号车位");
  }

  @Test
  void looksRightEverywhere() {
    Instant before = NOW.minusSeconds(30_000);
    happen(
        before,
        new ShiftEvent.HandedOver(
            new UUID(2, 2),
            "4 号车位电缆磨损，已停用。\nThe contractor comes at 14:00.",
            new ShiftSummary(
                before.minusSeconds(28_800),
                before,
                2,
                1,
                14,
                3,
                41,
                org.voltyard.domain.Energy.wattHours(1_733_250L),
                List.of(
                    new ShiftSummary.Line(
                        before, ShiftSummary.Kind.FAULT, new StationId("CP-1"), "1: OverVoltage"))),
            WANG));
    events();
    ShiftModel first = model(time.fx());
    first.note("Contractor has called: one hour late", null, () -> {}, unexpected::add);
    stage.everywhere(
        "shift",
        desk -> new ShiftView(desk, model(desk.fx())),
        view -> assertThat(view).isNotNull());
    stage.everywhere(
        "shift-past",
        desk -> new ShiftView(desk, model(desk.fx())),
        view -> {
          ((TabPane) view.lookup(".tab-pane")).getSelectionModel().select(1);
          view.applyCss();
          view.layout();
          view.lookupAll(".table-view").stream()
              .map(table -> (javafx.scene.control.TableView<?>) table)
              .filter(table -> table.getItems().size() == 1)
              .forEach(table -> table.getSelectionModel().select(0));
        });
  }

  @AfterEach
  void nothingFailedUnseen() {
    assertThat(unexpected).isEmpty();
  }
}
