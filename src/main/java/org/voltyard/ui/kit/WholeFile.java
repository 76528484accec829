package org.voltyard.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;

/// Writes a file that is made in one piece, off the window's thread; a toast tells how that ended.
public final class WholeFile {
  private WholeFile() {}

  /// What goes into a file.
  ///
  /// @param what kind of data for the audit log; null where making it is written down already
  /// @param rows how many lines of it, for the audit log
  public record Content(@Nullable String what, long rows, Supplier<byte[]> made) {}

  /// Makes and writes it.
  public static void save(Desk desk, Path file, Content content, Runnable ended) {
    Origin origin = desk.rights().originProperty().get();
    desk.fx()
        .background(
            () -> write(desk, file, content, origin),
            path -> {
              ended.run();
              desk.navigator().toast(Toast.done(desk.texts().of("kit.table.exported", path)));
            },
            failure -> {
              ended.run();
              String text = desk.texts().of("kit.table.notExported", file);
              desk.navigator().toast(Toast.failed(text, String.valueOf(failure.getMessage())));
            });
  }

  /// Nobody gets the file before it is written down that they do.
  private static Path write(Desk desk, Path file, Content content, Origin origin) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(draft, content.made().get());
      String what = content.what();
      if (what != null) {
        desk.trail().exported(origin, what, content.rows());
      }
      return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
