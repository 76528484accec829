package org.voltyard.ui.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;

/// Writes a long list into a file, piece by piece, off the window's thread; can be watched and
/// stopped.
public final class Export {
  private final Desk desk;
  private final String what;
  private final ReadOnlyLongWrapper written = new ReadOnlyLongWrapper(this, "written");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private AtomicBoolean stopped = new AtomicBoolean();

  /// Nothing under way; `what` names the data in the audit log.
  public Export(Desk desk, String what) {
    this.desk = desk;
    this.what = what;
  }

  /// What goes into a file: a first line (may be empty), then pieces until an empty one.
  public record Source(String end, @Nullable String first, Supplier<List<String>> pieces) {}

  /// Lines written so far.
  public ReadOnlyLongProperty writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /// Whether a file is being written.
  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Begins to write; a toast tells how it ended. One at a time: another call is ignored.
  public void start(Path file, Source source) {
    if (running.get()) {
      return;
    }
    running.set(true);
    written.set(0);
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong count = new AtomicLong();
    Origin origin = desk.rights().originProperty().get();
    stopped = stop;
    Subscription ticks = desk.fx().every(Fx.REPAINT, () -> written.set(count.get()));
    desk.fx()
        .background(
            () -> write(new Way(file, source, stop, count), origin),
            all -> {
              ended(ticks, count);
              String key = all ? "kit.table.exported" : "kit.export.stopped";
              desk.navigator().toast(Toast.done(desk.texts().of(key, file)));
            },
            failure -> {
              ended(ticks, count);
              String text = desk.texts().of("kit.table.notExported", file);
              desk.navigator().toast(Toast.failed(text, String.valueOf(failure.getMessage())));
            });
  }

  /// Stops what is under way; the unfinished file is taken away.
  public void stop() {
    stopped.set(true);
  }

  private void ended(Subscription ticks, AtomicLong count) {
    ticks.unsubscribe();
    written.set(count.get());
    running.set(false);
  }

  private record Way(Path file, Source source, AtomicBoolean stop, AtomicLong count) {}

  /// Nobody gets the file before it is written down that they do.
  private boolean write(Way way, Origin origin) {
    Path file = way.file();
    Source source = way.source();
    AtomicBoolean stop = way.stop();
    AtomicLong count = way.count();
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(draft)) {
        String first = source.first();
        if (first != null) {
          out.append(first).append(source.end());
        }
        List<String> piece = source.pieces().get();
        while (!piece.isEmpty() && !stop.get()) {
          for (String line : piece) {
            out.append(line).append(source.end());
          }
          count.addAndGet(piece.size());
          piece = source.pieces().get();
        }
      }
      if (stop.get()) {
        Files.deleteIfExists(draft);
        return false;
      }
      desk.trail().exported(origin, what, count.get());
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
