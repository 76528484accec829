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

/// Writes a long list into a file, piece by piece, off the window's thread; can be watched and
/// stopped.
public final class Export {
  private final Desk desk;
  private final ReadOnlyLongWrapper written = new ReadOnlyLongWrapper(this, "written");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private AtomicBoolean stopped = new AtomicBoolean();

  /// Nothing under way.
  public Export(Desk desk) {
    this.desk = desk;
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
    stopped = stop;
    Subscription ticks = desk.fx().every(Fx.REPAINT, () -> written.set(count.get()));
    desk.fx()
        .background(
            () -> write(file, source, stop, count),
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

  private static boolean write(Path file, Source source, AtomicBoolean stop, AtomicLong count) {
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
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
