package org.voltyard.ui.frames;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameShape;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.FrameStudy.Scope;
import org.voltyard.domain.FrameStudy.Side;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationModel;
import org.voltyard.ui.kit.FindingsModel.Period;
import org.voltyard.ui.kit.Fx;

/// Two stations, or two models with their firmware, beside each other: what they say and how fast.
final class CompareModel {
  private final Fx fx;
  private final FramesModel frames;
  private final FrameStudy study;
  private final ObjectProperty<Period> period =
      new SimpleObjectProperty<>(this, "period", Period.DAY);
  private final ObjectProperty<@Nullable Side> one = new SimpleObjectProperty<>(this, "one");
  private final ObjectProperty<@Nullable Side> other = new SimpleObjectProperty<>(this, "other");
  private final ReadOnlyObjectWrapper<List<Side>> sides =
      new ReadOnlyObjectWrapper<>(this, "sides", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private int number;

  /// What was found of both.
  record Result(FrameShape one, FrameShape other, List<FrameShape.Pair> pairs) {
    static Result of(FrameShape one, FrameShape other) {
      return new Result(one, other, one.beside(other));
    }

    boolean whole() {
      return one.whole() && other.whole();
    }
  }

  CompareModel(Fx fx, FramesModel frames) {
    this.fx = fx;
    this.frames = frames;
    study = frames.study();
    one.addListener((o, was, is) -> look());
    other.addListener((o, was, is) -> look());
    period.addListener((o, was, is) -> refresh());
  }

  /// Looks for those that can be compared, then compares anew.
  void refresh() {
    List<Side> stations = new ArrayList<>();
    for (StationId station : frames.stations()) {
      stations.add(new Side(station, null));
    }
    sides.set(stations);
    Scope all = all();
    fx.background(
        () -> study.models(all),
        models -> {
          List<Side> both = new ArrayList<>(stations);
          for (StationModel model : models) {
            both.add(new Side(null, model));
          }
          sides.set(both);
        },
        failure::set);
    look();
  }

  /// Of all stations, whatever the filter says.
  private Scope all() {
    return frames.scope(period.get()).of(null);
  }

  private void look() {
    number++;
    int mine = number;
    Side first = one.get();
    Side second = other.get();
    result.set(null);
    failure.set(null);
    loading.set(false);
    if (first == null || second == null) {
      return;
    }
    Scope all = all();
    loading.set(true);
    fx.background(
        () -> Result.of(study.shape(all, first), study.shape(all, second)),
        found -> {
          if (mine == number) {
            loading.set(false);
            result.set(found);
          }
        },
        problem -> {
          if (mine == number) {
            loading.set(false);
            failure.set(problem);
          }
        });
  }

  /// How far back is looked.
  ObjectProperty<Period> periodProperty() {
    return period;
  }

  ObjectProperty<@Nullable Side> oneProperty() {
    return one;
  }

  ObjectProperty<@Nullable Side> otherProperty() {
    return other;
  }

  /// Who can be compared: stations first, then models.
  ReadOnlyObjectProperty<List<Side>> sidesProperty() {
    return sides.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }
}
