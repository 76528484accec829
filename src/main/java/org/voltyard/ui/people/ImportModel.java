package org.voltyard.ui.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.fleet.register.imports.Imports;
import org.voltyard.fleet.register.imports.Preview;
import org.voltyard.fleet.register.imports.Report;
import org.voltyard.fleet.register.imports.Row;
import org.voltyard.ui.kit.Fx;

/// One file on its way into a register: chosen, looked through, written, reported.
final class ImportModel {
  private final Fx fx;
  private final Imports imports;
  private final ImportKind kind;
  private final Origin origin;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(this, "step", new Step.Choosing(null));
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
  private AtomicBoolean stopped = new AtomicBoolean();

  /// How far it is.
  sealed interface Step {
    /// A file is to be chosen; why the last one was not taken.
    record Choosing(@Nullable Throwable trouble) implements Step {}

    record Looking() implements Step {}

    /// Nothing is written yet.
    record Seen(Preview preview) implements Step {}

    record Writing(Preview preview) implements Step {}

    record Over(Preview preview, Report report) implements Step {}
  }

  ImportModel(Fx fx, Imports imports, ImportKind kind, Origin origin) {
    this.fx = fx;
    this.imports = imports;
    this.kind = kind;
    this.origin = origin;
  }

  ImportKind kind() {
    return kind;
  }

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Part of the lines that are come to, from 0 to 1.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Looks through a file.
  void look(Path file) {
    step.set(new Step.Looking());
    fx.background(
        () -> imports.preview(kind, bytes(file), origin),
        preview -> step.set(new Step.Seen(preview)),
        cause -> step.set(new Step.Choosing(cause)));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the good lines.
  ///
  /// @param update whether lines that are in the register already change it
  void carryOut(boolean update) {
    if (!(step.get() instanceof Step.Seen(Preview preview))) {
      return;
    }
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger done = new AtomicInteger();
    stopped = stop;
    progress.set(0);
    step.set(new Step.Writing(preview));
    int all = Math.max(1, preview.rows().size() - preview.bad().size());
    Subscription ticks = fx.every(Fx.REPAINT, () -> progress.set((double) done.get() / all));
    fx.background(
        () -> imports.carryOut(preview, update, origin, new Watching(done, stop)),
        report -> {
          ticks.unsubscribe();
          progress.set(1);
          step.set(new Step.Over(preview, report));
        },
        cause -> {
          ticks.unsubscribe();
          step.set(new Step.Choosing(cause));
        });
  }

  private record Watching(AtomicInteger done, AtomicBoolean stop) implements Imports.Watch {
    @Override
    public void reached(int lines, int all) {
      done.set(lines);
    }

    @Override
    public boolean stopped() {
      return stop.get();
    }
  }

  /// Stops writing after the lines at hand.
  void stop() {
    stopped.set(true);
  }

  /// Chooses another file.
  void again() {
    if (!(step.get() instanceof Step.Writing)) {
      step.set(new Step.Choosing(null));
    }
  }

  /// The lines that cannot be taken, as far as they are known.
  List<Row> bad() {
    return switch (step.get()) {
      case Step.Choosing _, Step.Looking _ -> List.of();
      case Step.Seen(Preview preview) -> preview.bad();
      case Step.Writing(Preview preview) -> preview.bad();
      case Step.Over(Preview _, Report report) -> report.bad();
    };
  }
}
