package org.voltyard.ui.stations;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Commands;
import org.voltyard.charging.Commands.Running;
import org.voltyard.domain.Origin;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.ui.kit.Fx;

/// Commands sent from this window to one station, newest first; nothing here ever waits.
final class CommandsModel {
  private static final int KEPT = 50;

  private final Fx fx;
  private final Commands commands;
  private final Origin origin;
  private final InstantSource clock;
  private final ObservableList<CommandRun> runs = FXCollections.observableArrayList();
  private long last;

  CommandsModel(Fx fx, Commands commands, Origin origin, InstantSource clock) {
    this.fx = fx;
    this.commands = commands;
    this.origin = origin;
    this.clock = clock;
  }

  /// What came of handing a command over.
  private sealed interface Handed {
    record Gone(Running running) implements Handed {}

    record Refused(String why) implements Handed {}
  }

  ObservableList<CommandRun> runs() {
    return runs;
  }

  void clear() {
    runs.clear();
  }

  /// Sends a command in the station's own words.
  ///
  /// @param why the reason, null where none was given
  void send(StationId station, String action, Map<String, ?> values, @Nullable String why) {
    long number = ++last;
    runs.addFirst(CommandRun.begun(number, action, clock.instant()));
    if (runs.size() > KEPT) {
      runs.removeLast();
    }
    fx.background(
        () -> hand(station, action, PayloadText.of(values), origin.because(why)),
        handed -> handed(number, handed),
        failure -> change(number, run -> run.ended(Stage.INVALID, words(failure), "")));
  }

  private Handed hand(StationId station, String action, String payload, Origin by) {
    try {
      return new Handed.Gone(commands.send(station, action, payload, by));
    } catch (StationLink.InvalidCommand e) {
      return new Handed.Refused(words(e));
    }
  }

  private void handed(long number, Handed handed) {
    switch (handed) {
      case Handed.Refused(String why) -> change(number, run -> run.ended(Stage.INVALID, why, ""));
      case Handed.Gone(Running running) -> {
        change(number, CommandRun::sent);
        var _ = running.answer().thenAccept(o -> fx.run(() -> answered(number, o)));
        var _ = running.effect().thenAccept(e -> fx.run(() -> judged(number, e)));
      }
    }
  }

  private void answered(long number, Outcome<? extends Reply> outcome) {
    String payload = outcome instanceof Outcome.Answered<? extends Reply> a ? a.payload() : "";
    change(number, run -> run.ended(Stage.of(outcome), Stage.words(outcome), payload));
  }

  private void judged(long number, CommandEvent.EffectJudged judged) {
    change(
        number,
        run ->
            run.stage().over() && run.stage() != Stage.ACCEPTED
                ? run
                : run.with(new CommandRun.Effect(judged.seen(), judged.text())));
  }

  private void change(long number, UnaryOperator<CommandRun> change) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).number() == number) {
        runs.set(i, change.apply(runs.get(i)));
        return;
      }
    }
  }

  private static String words(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
