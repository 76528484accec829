package org.voltyard.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SettingBatch;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.SettingResult.Result;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateRun;
import org.voltyard.domain.VariableSetting;
import org.voltyard.journal.FactCodec;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;

class ApplyingTest {
  private static final StationId CP = new StationId("CP-1");
  private static final Origin ANNA = new Origin("anna", "test");

  @TempDir Path folder;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Queue<CompletableFuture<SettingBatch>> answers = new ArrayDeque<>();
  private final List<List<VariableSetting>> given = new ArrayList<>();
  private TemplateBook book = new TemplateBook();
  private Journal journal;
  private Applying applying;
  private Templates templates;
  private boolean connected = true;

  @BeforeEach
  void open() {
    book = new TemplateBook();
    journal =
        Journal.open(
            JournalSettings.in(folder),
            InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z")),
            group -> group.forEach(book::apply));
    long last = journal.lastSeq();
    journal.read(0, (int) last + 1, book::apply);
    applying =
        new Applying(
            book,
            journal,
            new Applying.Stations(
                _ -> connected,
                (_, settings) -> {
                  given.add(List.copyOf(settings));
                  CompletableFuture<SettingBatch> answer = new CompletableFuture<>();
                  answers.add(answer);
                  return answer;
                },
                (_, metering) ->
                    metering.measurands().isEmpty()
                        ? List.of()
                        : List.of(VariableSetting.actual("Data", "Power"))),
            timer);
    templates = new Templates(book, journal, applying);
  }

  @AfterEach
  void close() {
    timer.shutdown();
    journal.close();
  }

  private static Template template(String id, String model, String firmware, String... names) {
    return new Template(
        id,
        "Template " + id,
        "Umbrella",
        model,
        firmware,
        true,
        List.of(names).stream().map(n -> VariableSetting.actual(n, "1")).toList(),
        Metering.OWN,
        Quirks.NONE);
  }

  private static Identity identity(String firmware) {
    return new Identity("Umbrella", "One", null, firmware, null, null, null, null);
  }

  private void boot(String firmware) {
    Fact fact = new StationEvent.Booted(CP, identity(firmware), Admission.ADMITTED);
    Recorded recorded = journal.append(fact);
    applying.heard(recorded);
  }

  private void answer(Result result, String... names) {
    List<SettingResult> results =
        List.of(names).stream()
            .map(n -> SettingResult.of(VariableSetting.actual(n, "1"), result, "word"))
            .toList();
    answers.remove().complete(new SettingBatch(results, false));
  }

  private TemplateRun run() {
    return templates.run(CP).orElseThrow();
  }

  private static List<String> names(List<VariableSetting> settings) {
    return settings.stream().map(VariableSetting::name).toList();
  }

  @Test
  void aTemplateIsAppliedAtTheFirstBootAndReportsWhatTheStationMadeOfIt() {
    templates.save(template("a", "One", "", "A", "B", "C"), ANNA);
    boot("1.0");
    assertThat(names(given.getFirst())).containsExactly("A", "B", "C");
    answer(Result.ACCEPTED, "A", "B");
    assertThat(names(given.get(1))).containsExactly("C");
    assertThat(run().endedAt()).isNull();
    answer(Result.UNKNOWN, "C");
    assertThat(run().reason()).isEqualTo(TemplateRun.Reason.FIRST_BOOT);
    assertThat(run().results())
        .extracting(SettingResult::result)
        .containsExactly(Result.ACCEPTED, Result.ACCEPTED, Result.UNKNOWN);
    assertThat(run().endedAt()).isNotNull();
  }

  @Test
  void itIsAppliedAgainAfterAChangeOfFirmwareOnly() {
    templates.save(template("a", "One", "", "A"), ANNA);
    boot("1.0");
    answer(Result.ACCEPTED, "A");
    boot("1.0");
    assertThat(given).hasSize(1);
    boot("1.1");
    assertThat(given).hasSize(2);
    assertThat(run().reason()).isEqualTo(TemplateRun.Reason.FIRMWARE);
    assertThat(run().kind().firmware()).isEqualTo("1.1");
  }

  @Test
  void whatWasGivenIsNotGivenAgainAfterTheConnectionWasLost() {
    templates.save(template("a", "One", "", "A", "B"), ANNA);
    boot("1.0");
    answer(Result.ACCEPTED, "A");
    answers.remove().complete(SettingBatch.LOST);
    assertThat(names(run().left())).containsExactly("B");
    boot("1.0");
    assertThat(names(given.getLast())).containsExactly("B");
    answer(Result.AFTER_REBOOT, "B");
    assertThat(run().endedAt()).isNotNull();
    assertThat(run().count(Result.AFTER_REBOOT)).isOne();
  }

  @Test
  void anApplicationGoesOnAfterTheProgramWasStartedAnew() {
    templates.save(template("a", "One", "", "A", "B"), ANNA);
    boot("1.0");
    answer(Result.ACCEPTED, "A");
    journal.close();
    answers.clear();
    open();
    assertThat(templates.all()).containsExactly(template("a", "One", "", "A", "B"));
    boot("1.0");
    assertThat(names(given.getLast())).containsExactly("B");
    answer(Result.ACCEPTED, "B");
    assertThat(run().endedAt()).isNotNull();
  }

  @Test
  void aSnapshotHoldsTemplatesAndApplications() {
    templates.save(template("a", "One", "", "A", "B"), ANNA);
    boot("1.0");
    answer(Result.ACCEPTED, "A");
    TemplateBook again = new TemplateBook();
    book.facts(
        fact ->
            again.apply(
                new Recorded(
                    fact.seq(),
                    fact.at(),
                    FactCodec.fact(FactCodec.kind(fact.fact()), FactCodec.body(fact.fact())))));
    assertThat(again.templates()).isEqualTo(book.templates());
    assertThat(again.runs()).isEqualTo(book.runs());
  }

  @Test
  void byHandItIsAppliedAsSoonAsTheStationIsThere() {
    boot("1.0");
    assertThat(given).isEmpty();
    connected = false;
    Template other = template("b", "Other", "", "B");
    templates.save(other, ANNA);
    TemplateRun begun = templates.apply(other, CP, ANNA);
    assertThat(begun.reason()).isEqualTo(TemplateRun.Reason.BY_HAND);
    assertThat(given).isEmpty();
    connected = true;
    boot("1.0");
    assertThat(names(given.getLast())).containsExactly("B");
  }

  @Test
  void theTemplateThatSaysMostAboutTheStationCounts() {
    templates.save(template("any", "", ""), ANNA);
    templates.save(template("model", "O*", "", "A"), ANNA);
    templates.save(template("firmware", "O*", "1.*", "B"), ANNA);
    templates.save(template("other", "Two", ""), ANNA);
    boot("1.4");
    assertThat(templates.of(CP)).map(Template::id).contains("firmware");
    boot("2.0");
    assertThat(templates.of(CP)).map(Template::id).contains("model");
    assertThat(templates.like(template("x", "two", ""))).isEmpty();
    assertThat(templates.like(template("x", "ONE", ""))).containsExactly(CP);
    templates.remove("model", ANNA);
    assertThat(templates.of(CP)).map(Template::id).contains("any");
  }

  @Test
  void whatFollowsFromTheMeteringIsGivenUnlessTheTemplateSaysItItself() {
    Metering power = new Metering(List.of("Power"), null, List.of(), null);
    Template plain = template("a", "One", "", "A");
    Template measuring =
        new Template("a", "A", "", "", "", true, plain.settings(), power, Quirks.NONE);
    assertThat(names(templates.settings(measuring, CP))).containsExactly("A", "Data");
    Template both =
        new Template(
            "a",
            "A",
            "",
            "",
            "",
            true,
            List.of(VariableSetting.actual("Data", "Own")),
            power,
            Quirks.NONE);
    assertThat(templates.settings(both, CP)).containsExactly(VariableSetting.actual("Data", "Own"));
  }

  @Test
  void aTemplateThatMakesNoSenseIsNotKept() {
    assertThatThrownBy(() -> templates.save(template("a", "", "", "A", "A"), ANNA))
        .hasMessageContaining("A is there twice");
    assertThatThrownBy(
            () -> templates.save(template("a", "", "", "SecurityCtrlr/BasicAuthPassword"), ANNA))
        .hasMessageContaining("passwords belong to one station");
    Quirks nowhere = new Quirks(null, null, "Mars/Olympus", false, false, false, false);
    assertThatThrownBy(
            () ->
                templates.save(
                    new Template("a", "A", "", "", "", true, List.of(), Metering.OWN, nowhere),
                    ANNA))
        .hasMessageContaining("Mars/Olympus");
    assertThat(templates.all()).isEmpty();
  }
}
