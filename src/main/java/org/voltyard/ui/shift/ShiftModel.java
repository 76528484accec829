package org.voltyard.ui.shift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.shift.DayReport;
import org.voltyard.admin.shift.Paper;
import org.voltyard.admin.shift.Shift;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.ShiftSummary;
import org.voltyard.domain.StationId;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;

/// The running shift, and those that were handed over.
public final class ShiftModel {
  static final int PAGE = 100;
  private static final Duration LOOK = Duration.ofSeconds(20);

  private final Fx fx;
  private final Deps deps;
  private final ReadOnlyObjectWrapper<@Nullable Look> look =
      new ReadOnlyObjectWrapper<>(this, "look", null);
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Shift>> past =
      new ReadOnlyObjectWrapper<>(this, "past", List.of());
  private final PageReader<Shift> pages;
  private final Coalesced<String, Boolean> heard;
  private boolean fresh;

  /// What is needed, and who writes.
  public record Deps(
      Shifts shifts,
      DayReport days,
      Supplier<String> site,
      Supplier<List<StationId>> stations,
      EventBus bus,
      InstantSource clock,
      Origin origin) {}

  /// The running shift, and what has happened in it.
  record Look(Shift.Running running, ShiftSummary summary) {}

  public ShiftModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    pages = new PageReader<>(fx, this::loaded);
    heard = fx.coalesced(more -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    reload();
    var subscription = deps.bus().subscribe("window-shift", 64, this::hear);
    return Subscription.combine(subscription::close, fx.every(LOOK, this::look));
  }

  private void hear(Recorded recorded) {
    if (recorded.fact() instanceof ShiftEvent) {
      heard.offer("more", true);
    }
  }

  void reload() {
    look();
    fresh = true;
    pages.begin(cursor -> deps.shifts().history(cursor, PAGE));
  }

  private void look() {
    fx.background(
        () -> new Look(deps.shifts().running(), deps.shifts().summary()),
        now -> {
          failure.set(null);
          look.set(now);
        },
        failure::set);
  }

  private void loaded(List<Shift> page) {
    List<Shift> all = new ArrayList<>(fresh ? List.of() : past.get());
    fresh = false;
    all.addAll(page);
    past.set(List.copyOf(all));
  }

  void more() {
    pages.more();
  }

  /// Null until it was read.
  ReadOnlyObjectProperty<@Nullable Look> lookProperty() {
    return look.getReadOnlyProperty();
  }

  /// Why the running shift could not be read; null when it could.
  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// Newest first.
  ReadOnlyObjectProperty<List<Shift>> pastProperty() {
    return past.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return pages.loadingProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> pastFailureProperty() {
    return pages.failureProperty();
  }

  List<StationId> stations() {
    return deps.stations().get();
  }

  LocalDate today(ZoneId zone) {
    return deps.clock().instant().atZone(zone).toLocalDate();
  }

  void note(String text, @Nullable StationId station, Runnable done, Consumer<Throwable> failed) {
    work(
        () -> {
          deps.shifts().note(text, station, deps.origin());
          return text;
        },
        kept -> done.run(),
        failed);
  }

  void handOver(String text, Consumer<Shift> done, Consumer<Throwable> failed) {
    work(() -> deps.shifts().handOver(text, deps.origin()), done, failed);
  }

  /// Writes a shift into a file to print.
  void print(Shift shift, Path file, ZoneId zone, Consumer<Path> done, Consumer<Throwable> failed) {
    write(file, () -> Paper.of(shift, deps.site().get(), zone), done, failed);
  }

  /// Writes the report of a day into a file to print.
  void report(LocalDate day, Path file, Consumer<Path> done, Consumer<Throwable> failed) {
    write(file, () -> deps.days().of(day, deps.origin()), done, failed);
  }

  private void write(
      Path file, Supplier<String> html, Consumer<Path> done, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          try {
            return Files.writeString(file, html.get());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        done,
        failed);
  }

  private <T> void work(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    fx.background(
        work,
        result -> {
          done.accept(result);
          reload();
        },
        failed);
  }
}
