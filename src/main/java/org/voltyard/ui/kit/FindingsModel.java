package org.voltyard.ui.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Findings;
import org.voltyard.domain.Findings.Tally;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.FrameStudy.Scope;

/// What breaks the protocol in the frames of a while, counted by station or by model.
public final class FindingsModel {
  private final Fx fx;
  private final FrameStudy study;
  private final Scopes scopes;
  private final ObjectProperty<Period> period =
      new SimpleObjectProperty<>(this, "period", Period.DAY);
  private final ObjectProperty<Grouping> grouping =
      new SimpleObjectProperty<>(this, "grouping", Grouping.STATION);
  private final ReadOnlyObjectWrapper<@Nullable Findings> findings =
      new ReadOnlyObjectWrapper<>(this, "findings");
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private AtomicBoolean stopped = new AtomicBoolean();

  /// How far back; null is as far as there is.
  public enum Period {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    ALL(null);

    private final @Nullable Duration length;

    Period(@Nullable Duration length) {
      this.length = length;
    }

    public @Nullable Duration length() {
      return length;
    }
  }

  /// What is counted together.
  public enum Grouping {
    STATION,
    MODEL
  }

  /// Which frames a period means; null when there are none to look at.
  @FunctionalInterface
  public interface Scopes {
    @Nullable Scope of(Period period);
  }

  /// Nothing looked at yet.
  public FindingsModel(Fx fx, FrameStudy study, Scopes scopes) {
    this.fx = fx;
    this.study = study;
    this.scopes = scopes;
    period.addListener((o, was, is) -> look());
  }

  /// Looks anew; what is under way is stopped.
  public void look() {
    stop();
    Scope wanted = scopes.of(period.get());
    failure.set(null);
    findings.set(null);
    if (wanted == null) {
      return;
    }
    AtomicBoolean mine = stopped;
    Scope scope =
        new Scope(
            wanted.frames(),
            wanted.station(),
            wanted.from(),
            wanted.to(),
            wanted.most(),
            mine::get);
    loading.set(true);
    fx.background(
        () -> study.findings(scope),
        found -> {
          if (!mine.get()) {
            loading.set(false);
            findings.set(found);
          }
        },
        problem -> {
          if (!mine.get()) {
            loading.set(false);
            failure.set(problem);
          }
        });
  }

  /// Nobody waits any more.
  public void stop() {
    stopped.set(true);
    stopped = new AtomicBoolean();
    loading.set(false);
  }

  /// The counts in the order of their number.
  public List<Tally> tallies() {
    Findings now = findings.get();
    if (now == null) {
      return List.of();
    }
    return switch (grouping.get()) {
      case STATION -> now.tallies();
      case MODEL -> now.byModel();
    };
  }

  /// How far back is looked.
  public ObjectProperty<Period> periodProperty() {
    return period;
  }

  /// What is counted together.
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /// What was found; null while nothing is.
  public ReadOnlyObjectProperty<@Nullable Findings> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  /// Why nothing could be found.
  public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Whether it is being looked.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }
}
