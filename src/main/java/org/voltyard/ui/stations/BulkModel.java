package org.voltyard.ui.stations;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.voltyard.charging.Commands;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.ui.kit.Fx;

/// One action on many stations: how many have answered, and what each said.
final class BulkModel {
  private final Fx fx;
  private final Commands commands;
  private final Origin origin;
  private final BulkAction action;
  private final ObservableList<BulkRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");

  BulkModel(Fx fx, Commands commands, Origin origin, BulkAction action) {
    this.fx = fx;
    this.commands = commands;
    this.origin = origin;
    this.action = action;
  }

  /// Sends the command to each station; answers come in any order.
  void start(List<StationRow> stations) {
    for (StationRow station : stations) {
      rows.add(new BulkRow(station.id(), station.name(), Stage.SENDING, ""));
    }
    for (int i = 0; i < stations.size(); i++) {
      send(i, stations.get(i));
    }
  }

  private void send(int place, StationRow station) {
    fx.background(
        () -> commands.send(station.id(), action.command(), origin),
        running -> {
          set(place, Stage.SENT, "");
          var _ = running.answer().thenAccept(outcome -> fx.run(() -> answered(place, outcome)));
        },
        failure -> {
          set(place, Stage.INVALID, Objects.requireNonNullElse(failure.getMessage(), ""));
          done.set(done.get() + 1);
        });
  }

  private void answered(int place, Outcome<? extends Reply> outcome) {
    set(place, Stage.of(outcome), Stage.words(outcome));
    done.set(done.get() + 1);
  }

  private void set(int place, Stage stage, String said) {
    BulkRow row = rows.get(place);
    rows.set(place, new BulkRow(row.station(), row.name(), stage, said));
  }

  BulkAction action() {
    return action;
  }

  ObservableList<BulkRow> rows() {
    return rows;
  }

  ReadOnlyIntegerProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  int failed() {
    return (int) rows.stream().filter(row -> !row.stage().good()).count();
  }
}
