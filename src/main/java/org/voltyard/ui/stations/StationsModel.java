package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Fx;

/// All stations as rows, kept up to date while followed, and what operators do with them.
public final class StationsModel {
  private static final Duration AGES = Duration.ofSeconds(5);

  private final Fx fx;
  private final StationsDeps deps;
  private final InstantSource clock;
  private final SortedMap<StationId, StationView> stations = new TreeMap<>();
  private final BooleanProperty retiredToo = new SimpleBooleanProperty(this, "retiredToo");

  public StationsModel(Fx fx, StationsDeps deps, InstantSource clock) {
    this.fx = fx;
    this.deps = deps;
    this.clock = clock;
  }

  /// Hands over rows: all at first, then those that changed.
  Subscription follow(Consumer<List<StationRow>> rows, Consumer<String> failed) {
    stations.clear();
    return Subscription.combine(
        deps.feed()
            .follow(
                fx,
                views -> {
                  views.forEach(view -> stations.put(view.id(), view));
                  rows.accept(views.stream().map(this::row).toList());
                },
                failure -> failed.accept(words(failure))),
        fx.every(AGES, () -> rows.accept(stations.values().stream().map(this::row).toList())));
  }

  private StationRow row(StationView view) {
    Instant heard = heard(view);
    String age = heard == null ? "–" : Formats.age(Duration.between(heard, clock.instant()));
    return StationRow.of(view, heard, age);
  }

  private @Nullable Instant heard(StationView view) {
    Instant heard = deps.link().lastHeard(view.id());
    return heard == null && !view.link().open() ? view.link().since() : heard;
  }

  /// The labels of bays.
  LabelsModel labels() {
    return new LabelsModel(fx, deps);
  }

  /// Whether stations that are out of the depot are shown too.
  BooleanProperty retiredTooProperty() {
    return retiredToo;
  }

  boolean wanted(StationRow row) {
    return retiredToo.get() || !row.retired();
  }

  boolean taken(StationId id) {
    return deps.stations().find(id).isPresent();
  }

  @Nullable Station registration(StationId id) {
    return deps.stations().find(id).map(StationView::registration).orElse(null);
  }

  /// A station as it was written down, and whether its lower profile waits for a second person.
  record Saved(Station station, boolean waits) {}

  /// Writes a station down.
  void save(StationDraft draft, Consumer<Saved> done, Consumer<String> failed) {
    fx.background(
        () -> {
          Station station = draft.station(deps.passwords()::hash);
          return new Saved(
              station,
              deps.stations().register(station, deps.origin()) instanceof FourEyes.Answer.Waiting);
        },
        done,
        failure -> failed.accept(words(failure)));
  }

  /// Takes stations out of the depot; the ones that cannot be are named.
  void retire(List<StationRow> rows, @Nullable String why, Consumer<String> failed) {
    for (StationRow row : rows) {
      fx.background(
          () -> {
            deps.stations().retire(row.id(), deps.origin().because(why));
            return row;
          },
          done -> {},
          failure -> failed.accept(words(failure)));
    }
  }

  /// Begins an action on many stations.
  BulkModel bulk(BulkAction action, List<StationRow> rows, @Nullable String why) {
    BulkModel bulk = new BulkModel(fx, deps.commands(), deps.origin().because(why), action);
    bulk.start(rows);
    return bulk;
  }

  private static String words(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
