package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.ui.kit.ManualFx;

/// What is filled in as the reason of a command goes with it, whichever form sends it.
class ReasonsTest {
  private static final StationId CP = new StationId("CP-001");
  private static final String WHY = "asked for by the fire brigade";

  @TempDir Path folder;

  private final ManualFx time = new ManualFx();
  private final ReadOnlyObjectWrapper<@Nullable StationId> shown = new ReadOnlyObjectWrapper<>(CP);

  @SuppressWarnings("NullAway.Init")
  private PaperDepot depot;

  @BeforeEach
  void open() {
    depot = new PaperDepot(folder, time).with(2);
    depot.link().breaks = true;
  }

  @AfterEach
  void close() {
    depot.close();
  }

  private List<@Nullable String> reasons() {
    return depot.written().stream()
        .map(Recorded::fact)
        .filter(CommandEvent.Sent.class::isInstance)
        .map(fact -> ((CommandEvent.Sent) fact).origin())
        .filter(Predicate.not(Origin.DEPOT::equals))
        .map(Origin::why)
        .toList();
  }

  @Test
  void valuesOfVariablesAreSetForIt() {
    VariablesModel model = new VariablesModel(time.fx(), depot.deps());
    VariablesModelTest.report(depot, CP, "60");
    model.look(CP);
    VariableRow row =
        model.rowsProperty().get().stream()
            .filter(each -> each.variable().equals("TxUpdatedInterval"))
            .findFirst()
            .orElseThrow();
    model.change(row, "30");
    model.send(WHY);
    assertThat(reasons()).containsOnly(WHY);
  }

  @Test
  void profilesAreSetAndClearedForIt() {
    ProfilesModel model = new ProfilesModel(time.fx(), depot.deps(), time, shown);
    model.lower(20, Duration.ofHours(1), WHY, () -> {}, refusal -> {});
    model.clear(21, WHY, () -> {}, refusal -> {});
    assertThat(reasons()).containsExactly(WHY, WHY);
  }

  @Test
  void messagesAreShownAndRemovedForIt() {
    DevicesModel model =
        new DevicesModel(time.fx(), depot.deps().devices(), shown.getReadOnlyProperty());
    DisplayMessage message =
        new DisplayMessage(
            0,
            null,
            DisplayMessage.Priority.IN_FRONT,
            null,
            null,
            null,
            null,
            new DisplayMessage.Text(DisplayMessage.Format.UTF8, "en", "Leave the yard"),
            List.of());
    model.show(List.of(CP), message, WHY, sent -> {});
    model.ask(new DisplayOrder.Remove(6), WHY, said -> {});
    assertThat(reasons()).containsExactly(WHY, WHY);
  }

  @Test
  void swapsOfBatteriesAreAskedForForIt() {
    TokenId card = new TokenId("SWAPPER");
    depot.tell(
        new TokenEvent.Changed(
            new Token(card, Token.Status.ACCEPTED, null, null, "Card"), Origin.DEPOT));
    UpkeepModel model = new UpkeepModel(time.fx(), depot.deps().upkeep(), shown);
    model.swap(
        card,
        WHY,
        outcome -> {},
        failure -> {
          throw new AssertionError(Objects.requireNonNullElse(failure.getMessage(), ""), failure);
        });
    assertThat(reasons()).containsExactly(WHY);
  }
}
