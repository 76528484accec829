package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.ManualFx;

class CommandsModelTest {
  private static final StationId CP = new StationId("CP-001");

  @TempDir Path folder;
  private final ManualFx time = new ManualFx();
  private PaperDepot depot;
  private StationsDeps deps;
  private CommandsModel model;

  @BeforeEach
  void open() {
    depot = new PaperDepot(folder, time).with(2);
    deps = depot.deps();
    model = new CommandsModel(time.fx(), deps.commands(), deps.origin(), time);
  }

  @AfterEach
  void close() {
    depot.close();
  }

  private void answer(Outcome<Reply.Status> outcome) {
    Objects.requireNonNull(depot.link().waiting).complete(outcome);
  }

  private CommandRun run() {
    return model.runs().getFirst();
  }

  @Test
  void sendingNeverWaitsAndTheStagesFollow() {
    time.hold();
    model.send(CP, "Reset", Map.of("type", "Hard"), null);
    assertThat(run().stage()).isEqualTo(Stage.SENDING);
    time.work();
    assertThat(run().stage()).isEqualTo(Stage.SENT);
    assertThat(depot.link().last).isEqualTo(new StationCommand.Reset(true));
    answer(new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}"));
    assertThat(run().stage()).isEqualTo(Stage.ACCEPTED);
    assertThat(run().effectDue()).isTrue();
  }

  @Test
  void answerThatIsAllThereIsToSeeLeavesNoEffectDue() {
    model.send(CP, "ClearCache", Map.of(), null);
    answer(new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}"));
    assertThat(run().effectDue()).isFalse();
    assertThat(run().effect()).isNotNull();
  }

  @Test
  void refusalErrorAndSilenceAreTold() {
    model.send(CP, "ClearCache", Map.of(), null);
    answer(new Outcome.Answered<>(new Reply.Status(false, "Rejected"), "{}"));
    assertThat(run().stage()).isEqualTo(Stage.REJECTED);
    assertThat(run().effect()).isNull();
    model.send(CP, "ClearCache", Map.of(), null);
    answer(new Outcome.Failed<>("InternalError", "no memory"));
    assertThat(run().said()).isEqualTo("InternalError: no memory");
    model.send(CP, "ClearCache", Map.of(), null);
    answer(new Outcome.TimedOut<>());
    assertThat(model.runs().stream().map(CommandRun::stage))
        .isEqualTo(List.of(Stage.TIMED_OUT, Stage.ERROR, Stage.REJECTED));
  }

  @Test
  void whatCannotBeUnderstoodIsNotSentAndSaysWhy() {
    model.send(CP, "Nonsense", Map.of(), null);
    assertThat(run().stage()).isEqualTo(Stage.INVALID);
    assertThat(run().said()).contains("Nonsense");
    assertThat(depot.link().last).isNull();
  }

  @Test
  void manyStationsAnswerOneByOne() {
    BulkModel bulk =
        new BulkModel(time.fx(), deps.commands(), deps.origin(), BulkAction.RESET_SOFT);
    StationsModel stations = new StationsModel(time.fx(), deps, time);
    List<StationRow> rows = new java.util.ArrayList<>();
    stations.follow(rows::addAll, cause -> {}).unsubscribe();
    bulk.start(rows);
    assertThat(bulk.rows()).extracting(BulkRow::stage).containsOnly(Stage.SENT);
    answer(new Outcome.NotConnected<>());
    assertThat(bulk.doneProperty().get()).isEqualTo(1);
    assertThat(bulk.failed()).isEqualTo(1);
    assertThat(bulk.rows().getLast().stage()).isEqualTo(Stage.NOT_CONNECTED);
  }
}
