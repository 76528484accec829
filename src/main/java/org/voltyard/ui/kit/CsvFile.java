package org.voltyard.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import org.voltyard.domain.Origin;

/// Asks for a file and writes a CSV into it off the window's thread.
public final class CsvFile {
  private CsvFile() {}

  /// Asks for a file beside `owner` and writes it; a toast tells how that ended.
  public static void save(Desk desk, Node owner, String name, String csv) {
    desk.saving()
        .ask(owner.getScene().getWindow(), name, "csv")
        .ifPresent(chosen -> write(desk, name, chosen, csv));
  }

  private static void write(Desk desk, String name, Path chosen, String csv) {
    Origin origin = desk.rights().originProperty().get();
    long rows = Math.max(0, csv.lines().count() - 1);
    desk.fx()
        .background(
            () -> {
              desk.trail().exported(origin, name, rows);
              return write(chosen, csv);
            },
            path -> desk.navigator().toast(Toast.done(desk.texts().of("kit.table.exported", path))),
            failure ->
                desk.navigator()
                    .toast(
                        Toast.failed(
                            desk.texts().of("kit.table.notExported", chosen),
                            String.valueOf(failure.getMessage()))));
  }

  private static Path write(Path path, String csv) {
    try {
      return Files.writeString(path, csv);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
