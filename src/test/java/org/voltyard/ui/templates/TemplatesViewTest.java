package org.voltyard.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.SettingBatch;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.VariableSetting;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.Applying;
import org.voltyard.fleet.TemplateBook;
import org.voltyard.fleet.Templates;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;
import org.voltyard.ui.kit.FormPane;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.LookChoice;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.ScreenView;
import org.voltyard.ui.kit.Screenshots;

@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class TemplatesViewTest {
  private static final Origin ANNA = new Origin("anna", "test");
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Template FULL =
      new Template(
          "ac",
          "AC posts",
          "Umbrella",
          "One",
          "1.*",
          true,
          List.of(
              VariableSetting.actual("HeartbeatInterval", "60"),
              new VariableSetting("A/B", DeviceVariable.Kind.MAX_SET, "5")),
          new Metering(
              List.of("SoC", "Power.Active.Import"),
              Duration.ofSeconds(30),
              List.of(),
              Duration.ofMinutes(15)),
          new Quirks(
              Duration.ofMinutes(1),
              Duration.ofSeconds(90),
              "Asia/Shanghai",
              true,
              true,
              false,
              true));

  private final OnStage stage = new OnStage();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final TemplateBook book = new TemplateBook();
  private Journal journal;
  private EventBus bus;
  private Templates templates;
  @TempDir Path folder;

  @Start
  void start(Stage shown) {
    stage.use(shown);
  }

  @BeforeEach
  void open() {
    journal =
        Journal.open(
            JournalSettings.in(folder.resolve("journal")),
            InstantSource.fixed(NOW),
            group -> group.forEach(book::apply));
    bus = new EventBus(journal);
    templates =
        new Templates(
            book,
            journal,
            new Applying(
                book,
                journal,
                new Applying.Stations(
                    _ -> true,
                    (station, settings) ->
                        CompletableFuture.completedFuture(told(station, settings)),
                    (_, _) -> List.of()),
                timer));
  }

  @AfterEach
  void close() {
    timer.shutdown();
    bus.close();
    journal.close();
  }

  private static SettingBatch told(StationId station, List<VariableSetting> settings) {
    if (station.value().endsWith("3")) {
      return SettingBatch.LOST;
    }
    SettingResult.Result[] all = SettingResult.Result.values();
    return new SettingBatch(
        java.util.stream.IntStream.range(0, settings.size())
            .mapToObj(i -> SettingResult.of(settings.get(i), all[i % all.length], "Word"))
            .toList(),
        false);
  }

  private void station(String id) {
    journal.append(
        new StationEvent.Booted(
            new StationId(id),
            new Identity("Umbrella", "One", null, "1.4", null, null, null, null),
            Admission.ADMITTED));
  }

  private TemplatesModel.Deps deps() {
    return new TemplatesModel.Deps(templates, bus, ANNA);
  }

  private void fill() {
    templates.save(FULL, ANNA);
    templates.save(
        new Template(
            "dc", "直流充电柜", "Voltaris", "", "", false, List.of(), Metering.OWN, Quirks.NONE),
        ANNA);
    for (int i = 1; i <= 4; i++) {
      station("CP-00" + i);
      templates.apply(FULL, new StationId("CP-00" + i), ANNA);
    }
  }

  @Test
  void opensEverywhereWithItsRows() {
    fill();
    stage.everywhere(
        "templates",
        desk -> new TemplatesView(desk, new TemplatesModel(desk.fx(), deps())),
        view -> {
          TableView<?> table = (TableView<?>) view.lookup(".table-view");
          assertThat(table).isNotNull();
        });
  }

  @Test
  void theFormHoldsAllOfATemplate() {
    Map<String, Object> values =
        Screenshots.onFx(
            () -> {
              FormPane form =
                  new FormPane(
                      OnStage.desk(Language.ENGLISH, LookChoice.DARK), TemplateDraft.fields());
              form.fill(TemplateDraft.values(FULL));
              assertThat(form.validate()).isTrue();
              return form.values();
            });
    assertThat(new TemplateDraft("ac", values).template()).isEqualTo(FULL);
  }

  @Test
  void formAndReportOpenInTheDrawer() {
    fill();
    for (LookChoice look : List.of(LookChoice.DARK, LookChoice.LIGHT)) {
      stage.once(
          "template-form-" + look,
          OnStage.desk(Language.ENGLISH, look),
          false,
          desk -> {
            TemplatesModel model = new TemplatesModel(desk.fx(), deps());
            Node form = new TemplateForm(desk, model, FULL).node();
            RunPane report = new RunPane(desk, templates.runs().getFirst());
            ScreenView both = new ScreenView(desk) {};
            both.getChildren().add(new HBox(20, form, report));
            return both;
          },
          view -> assertThat(view.lookupAll(".field")).hasSizeGreaterThan(15));
    }
  }

  @Test
  void templatesGoIntoAFileAndComeBack() throws IOException {
    ManualFx fx = new ManualFx();
    TemplatesModel model = new TemplatesModel(fx.fx(), deps());
    Path file = folder.resolve("templates.json");
    model.exportTo(file, List.of(FULL), failure -> assertThat(failure).isNull());
    assertThat(TemplateJson.read(Files.readString(file))).containsExactly(FULL);
    model.importFrom(file, failure -> assertThat(failure).isNull());
    assertThat(templates.all()).containsExactly(FULL);
    Files.writeString(file, "[{\"name\":\"\"}]");
    model.importFrom(file, failure -> assertThat(failure).hasMessageContaining("needs a name"));
  }

  @Test
  void theSampleTemplatesMakeSense() throws IOException {
    Path sample = Path.of(System.getProperty("voltyard.basedir", ""), "sample-data/templates.json");
    List<Template> read = TemplateJson.read(Files.readString(sample));
    assertThat(read).hasSize(2);
    read.forEach(Template::check);
  }

  @Test
  void aTemplateIsCopiedAppliedToAllLikeItAndTakenAway() {
    fill();
    ManualFx fx = new ManualFx();
    TemplatesModel model = new TemplatesModel(fx.fx(), deps());
    Template copy = TemplatesModel.copy(FULL, "Copy");
    assertThat(copy.automatic()).isFalse();
    assertThat(copy.settings()).isEqualTo(FULL.settings());
    model.save(copy, failure -> assertThat(failure).isNull());
    model.apply(copy, null, failure -> assertThat(failure).isNull());
    assertThat(model.runsProperty().get())
        .hasSize(4)
        .allMatch(run -> run.template().equals(copy.id()));
    assertThat(model.rowsProperty().get())
        .filteredOn(row -> row.id().equals("ac"))
        .extracting(TemplateRow::stations)
        .containsExactly(4);
    model.remove(copy, failure -> assertThat(failure).isNull());
    assertThat(model.rowsProperty().get()).hasSize(2);
  }
}
