package org.voltyard.ui.stations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.voltyard.admin.drivers.BayCodes;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Fx;

/// The labels of some stations' bays: which are wanted, and their sheet as PDF.
final class LabelsModel {
  private final Fx fx;
  private final StationsDeps deps;
  private final ObservableList<BayRow> rows = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen");

  LabelsModel(Fx fx, StationsDeps deps) {
    this.fx = fx;
    this.deps = deps;
  }

  ObservableList<BayRow> rows() {
    return rows;
  }

  /// How many are wanted.
  IntegerProperty chosenProperty() {
    return chosen;
  }

  /// Whether phones can open what will stand in the codes.
  boolean reachable() {
    return deps.labels().reachable().get();
  }

  String address() {
    return deps.labels().address().get();
  }

  /// Lists all bays of stations; those without a code get one.
  void list(List<StationId> stations, Runnable done, Consumer<String> failed) {
    fx.background(
        () -> stations.stream().flatMap(id -> labels(id).stream()).map(BayRow::new).toList(),
        found -> {
          rows.setAll(found);
          found.forEach(row -> row.chosenProperty().subscribe(_ -> count()));
          count();
          done.run();
        },
        failure -> failed.accept(String.valueOf(failure.getMessage())));
  }

  private List<BayLabel> labels(StationId id) {
    List<BayLabel> labels = new ArrayList<>();
    deps.stations()
        .find(id)
        .ifPresent(
            station -> {
              for (int number : numbers(station)) {
                labels.add(label(station, number));
              }
            });
    return labels;
  }

  /// Those it reported; before its first report those that are expected.
  private static List<Integer> numbers(StationView station) {
    List<Integer> known = station.plugs().stream().map(plug -> plug.id().number()).toList();
    List<Integer> numbers = new ArrayList<>(known);
    for (int n = 1; known.isEmpty() && n <= Math.max(1, station.registration().connectors()); n++) {
      numbers.add(n);
    }
    return numbers;
  }

  private BayLabel label(StationView station, int number) {
    LabelDesk desk = deps.labels();
    String code = desk.codes().of(new ConnectorId(station.id(), number), deps.origin());
    String base = desk.address().get() + "/driver";
    return new BayLabel(
        desk.depot().get(),
        station.registration().name(),
        number,
        BayCodes.shown(code),
        base.replaceFirst("^https?://", ""),
        base + "/b/" + code);
  }

  private void count() {
    chosen.set((int) rows.stream().filter(row -> row.chosenProperty().get()).count());
  }

  void choose(boolean all) {
    rows.forEach(row -> row.chosenProperty().set(all));
  }

  /// Writes the wanted labels into a file.
  void save(Path file, String title, Runnable done, Consumer<String> failed) {
    List<BayLabel> wanted =
        rows.stream().filter(row -> row.chosenProperty().get()).map(BayRow::label).toList();
    fx.background(
        () -> {
          try {
            return Files.write(file, LabelSheet.pdf(wanted, title));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        _ -> done.run(),
        failure -> failed.accept(String.valueOf(failure.getMessage())));
  }
}
