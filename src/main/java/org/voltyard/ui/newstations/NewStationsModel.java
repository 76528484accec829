package org.voltyard.ui.newstations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Stations;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.Station;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.StationFeed;
import org.voltyard.ui.newstations.NewStationRow.Knock;

/// The stations that wait or were refused, and what is decided about them.
public final class NewStationsModel {
  private static final int LOOKED_AT = 200;

  private final Fx fx;
  private final Deps deps;
  private final SortedMap<StationId, StationView> known = new TreeMap<>();
  private final Map<StationId, Knock> knocks = new HashMap<>();
  private final BooleanProperty refused = new SimpleBooleanProperty(this, "refused");
  private final ReadOnlyIntegerWrapper refusedCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper waitingCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<NewStationRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

  /// What is needed: the stations as they stand, their register, their past, and who decides.
  public record Deps(StationFeed feed, Stations stations, FactArchive facts, Origin origin) {}

  /// What the operator writes down about a station; blank and null are not known.
  public record Details(String name, String group, @Nullable Power rated, int connectors) {
    static final Details NONE = new Details("", "", null, 0);
  }

  /// Over the stations.
  public NewStationsModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    refused.addListener((o, was, is) -> show());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    known.clear();
    return deps.feed().follow(fx, this::take, failure::set);
  }

  /// Whether the refused ones are shown instead of those that wait.
  BooleanProperty refusedProperty() {
    return refused;
  }

  ReadOnlyIntegerProperty refusedCountProperty() {
    return refusedCount.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty waitingCountProperty() {
    return waitingCount.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<NewStationRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  void reload() {
    failure.set(null);
    knocks.clear();
    fx.background(deps.stations()::all, this::take, failure::set);
  }

  private void take(List<StationView> views) {
    for (StationView view : views) {
      Admission admission = view.registration().admission();
      if (admission == Admission.WAITING || admission == Admission.REFUSED) {
        StationView was = known.put(view.id(), view);
        if (was == null || !same(was, view)) {
          look(view.id());
        }
      } else {
        known.remove(view.id());
        knocks.remove(view.id());
      }
    }
    loaded.set(true);
    show();
  }

  private static boolean same(StationView was, StationView is) {
    return java.util.Objects.equals(was.bootedAt(), is.bootedAt());
  }

  private void look(StationId id) {
    fx.background(
        () -> knock(id),
        knock -> {
          knocks.put(id, knock);
          show();
        },
        missing -> knocks.remove(id));
  }

  private Knock knock(StationId id) {
    Page<FactArchive.Row> seen =
        deps.facts()
            .search(new FactArchive.Query(id.value(), "station.", null, null, null, LOOKED_AT));
    int boots =
        Math.toIntExact(
            seen.items().stream().filter(row -> row.kind().equals("station.booted")).count());
    return new Knock(
        seen.items().isEmpty() ? null : seen.items().getLast().at(), boots, seen.next() != null);
  }

  private void show() {
    refusedCount.set(count(false));
    waitingCount.set(count(true));
    rows.set(
        known.values().stream()
            .map(view -> new NewStationRow(view, knocks.get(view.id())))
            .filter(row -> row.waiting() != refused.get())
            .toList());
  }

  private int count(boolean waiting) {
    return Math.toIntExact(
        known.values().stream()
            .filter(v -> (v.registration().admission() == Admission.WAITING) == waiting)
            .count());
  }

  /// Lets a station in, with what is written down about it.
  void admit(NewStationRow row, Details details, Runnable done, Consumer<Throwable> failed) {
    Station was = row.station().registration();
    String name = details.name().isBlank() ? was.name() : details.name().strip();
    Station now =
        new Station(
            was.id(),
            Admission.ADMITTED,
            name,
            details.group().strip(),
            details.rated(),
            was.passwordHash(),
            was.freeVend(),
            details.connectors(),
            was.profile(),
            was.certificateName());
    act(() -> deps.stations().register(now, deps.origin()), done, failed);
  }

  void refuse(NewStationRow row, Runnable done, Consumer<Throwable> failed) {
    act(() -> deps.stations().refuse(row.id(), deps.origin()), done, failed);
  }

  /// Takes a refusal back: the station waits again.
  void undo(NewStationRow row, Runnable done, Consumer<Throwable> failed) {
    Station waiting = row.station().registration().with(Admission.WAITING);
    act(() -> deps.stations().register(waiting, deps.origin()), done, failed);
  }

  private void act(Runnable what, Runnable done, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          what.run();
          return true;
        },
        ok -> done.run(),
        failed);
  }
}
