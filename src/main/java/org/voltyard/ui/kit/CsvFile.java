package org.voltyard.ui.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/// Asks for a file and writes a CSV into it off the window's thread.
final class CsvFile {
  private CsvFile() {}

  static void save(Desk desk, Node owner, String name, String csv) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name + ".csv");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
    if (chosen == null) {
      return;
    }
    desk.fx()
        .background(
            () -> write(chosen.toPath(), csv),
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
