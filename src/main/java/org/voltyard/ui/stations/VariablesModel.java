package org.voltyard.ui.stations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelComparison;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.ReportScope;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.ValueCheck;
import org.voltyard.domain.VariableSetting;
import org.voltyard.ui.kit.Fx;

/// The variables of one station: what they are, what they shall be, and what they are beside.
final class VariablesModel {
  private final Fx fx;
  private final StationsDeps deps;
  private final SequencedMap<VariableSetting.Key, String> edits = new LinkedHashMap<>();
  private final Deque<SequencedMap<VariableSetting.Key, String>> undo = new ArrayDeque<>();
  private final Map<VariableSetting.Key, SettingResult> results = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<VariableRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyIntegerWrapper unsent = new ReadOnlyIntegerWrapper(this, "unsent");
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(this, "sending");
  private final ObjectProperty<Comparand> beside =
      new SimpleObjectProperty<>(this, "beside", new Comparand.Nothing());
  private final BooleanProperty differences = new SimpleBooleanProperty(this, "differences");
  private @Nullable StationId station;
  private ModelView view = ModelView.EMPTY;
  private VariableSetting.@Nullable Key editing;

  VariablesModel(Fx fx, StationsDeps deps) {
    this.fx = fx;
    this.deps = deps;
    beside.subscribe(now -> show());
    differences.subscribe(now -> show());
  }

  /// Shows a station as it is now; what was typed for another one is gone.
  void look(StationId id) {
    if (!id.equals(station)) {
      station = id;
      edits.clear();
      undo.clear();
      results.clear();
      editing = null;
      beside.set(new Comparand.Nothing());
    }
    view = deps.models().of(id);
    show();
  }

  private void show() {
    StationId id = station;
    Map<VariableSetting.Key, VariableRow.Other> others = id == null ? Map.of() : others();
    boolean only = differences.get() && !(beside.get() instanceof Comparand.Nothing);
    List<VariableRow> now = new ArrayList<>();
    for (DeviceVariable variable : view.variables()) {
      for (DeviceVariable.Attribute each : variable.attributes()) {
        VariableRow row = row(variable, each, others);
        if (!only || row.differs()) {
          now.add(row);
        }
      }
    }
    now.sort(VariableRow.ORDER);
    unsent.set(edits.size());
    if (!now.equals(rows.get())) {
      rows.set(List.copyOf(now));
    }
  }

  private VariableRow row(
      DeviceVariable variable,
      DeviceVariable.Attribute attribute,
      Map<VariableSetting.Key, VariableRow.Other> others) {
    VariableSetting.Key key = new VariableSetting.Key(variable.name(), attribute.kind());
    ModelView.LastSet given = view.lastSet().get(key);
    return new VariableRow(
        key,
        attribute,
        variable.traits(),
        edits.get(key),
        results.get(key),
        view.drifted(variable, attribute.kind()) ? given : null,
        given != null && given.waiting(),
        others.get(key),
        key.equals(editing));
  }

  private Map<VariableSetting.Key, VariableRow.Other> others() {
    List<ModelComparison.Line> lines =
        switch (beside.get()) {
          case Comparand.Nothing _ -> List.of();
          case Comparand.Station(StationId other) ->
              ModelComparison.of(view.variables(), deps.models().of(other).variables());
          case Comparand.OfTemplate(var template) ->
              ModelComparison.with(
                  view.variables(),
                  deps.templates().settings(template, Objects.requireNonNull(station)));
        };
    Map<VariableSetting.Key, VariableRow.Other> others = new HashMap<>();
    lines.forEach(
        line -> others.put(line.key(), new VariableRow.Other(line.other(), line.differs())));
    return others;
  }

  /// With what the station can be compared.
  List<Comparand> comparands() {
    List<Comparand> all = new ArrayList<>();
    all.add(new Comparand.Nothing());
    deps.templates().all().forEach(each -> all.add(new Comparand.OfTemplate(each)));
    deps.stations().all().stream()
        .filter(each -> !each.id().equals(station))
        .filter(each -> each.identity() != null)
        .forEach(each -> all.add(new Comparand.Station(each.id())));
    return all;
  }

  void edit(VariableRow row) {
    editing = row.editable() ? row.key() : null;
    show();
  }

  void leave() {
    editing = null;
    show();
  }

  /// Null when the value fits, else what is wrong with it.
  static ValueCheck.@Nullable Fault fault(VariableRow row, String value) {
    return ValueCheck.fault(row.traits(), value);
  }

  /// Keeps what was typed until it is sent; the value that it has already is no change.
  void change(VariableRow row, String value) {
    if (fault(row, value) == null && !value.equals(row.begin())) {
      undo.push(new LinkedHashMap<>(edits));
      results.remove(row.key());
      if (!row.hidden() && value.equals(row.value())) {
        edits.remove(row.key());
      } else {
        edits.put(row.key(), value);
      }
    }
    leave();
  }

  void undo() {
    if (!undo.isEmpty()) {
      edits.clear();
      edits.putAll(undo.pop());
      show();
    }
  }

  void discard() {
    edits.clear();
    undo.clear();
    show();
  }

  /// Takes the other side's value where it differs and can be set.
  void adopt() {
    SequencedMap<VariableSetting.Key, String> before = new LinkedHashMap<>(edits);
    for (VariableRow row : rows.get()) {
      VariableRow.Other other = row.other();
      if (other != null && other.differs() && row.editable() && other.value() != null) {
        edits.put(row.key(), other.value());
      }
    }
    if (!edits.equals(before)) {
      undo.push(before);
      show();
    }
  }

  /// Sends all that was typed, as few requests as the station takes, for a reason, null where none
  /// was given.
  void send(@Nullable String why) {
    StationId id = station;
    if (id == null || edits.isEmpty()) {
      return;
    }
    List<VariableSetting> settings =
        edits.entrySet().stream()
            .map(e -> new VariableSetting(e.getKey().name(), e.getKey().kind(), e.getValue()))
            .toList();
    sending.set(true);
    fx.background(
        () -> deps.models().set(id, settings, deps.origin().because(why)),
        running -> {
          var _ = running.thenAccept(told -> fx.run(() -> sent(id, told)));
        },
        failure -> sending.set(false));
  }

  private void sent(StationId id, List<SettingResult> told) {
    sending.set(false);
    if (!id.equals(station)) {
      return;
    }
    for (SettingResult each : told) {
      results.put(each.key(), each);
      if (each.result().taken()) {
        edits.remove(each.key());
      }
    }
    undo.clear();
    look(id);
  }

  /// Asks for all, in words that every version knows.
  void readAll(Consumer<@Nullable Throwable> ended) {
    ask(
        id ->
            deps.commands()
                .send(id, new StationCommand.ReadConfiguration(List.of()), deps.origin()),
        ended);
  }

  /// Asks for a part.
  void read(ReportScope scope, Consumer<@Nullable Throwable> ended) {
    ask(id -> deps.models().read(id, scope, deps.origin()), ended);
  }

  private void ask(Consumer<StationId> question, Consumer<@Nullable Throwable> ended) {
    StationId id = station;
    if (id != null) {
      fx.background(
          () -> {
            question.accept(id);
            return id;
          },
          done -> ended.accept(null),
          ended);
    }
  }

  ModelView.@Nullable Report report() {
    return view.report();
  }

  ReadOnlyObjectProperty<List<VariableRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// How many values were typed and not sent.
  ReadOnlyIntegerProperty unsentProperty() {
    return unsent.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sendingProperty() {
    return sending.getReadOnlyProperty();
  }

  ObjectProperty<Comparand> besideProperty() {
    return beside;
  }

  /// Whether only what differs is on show.
  BooleanProperty differencesProperty() {
    return differences;
  }
}
