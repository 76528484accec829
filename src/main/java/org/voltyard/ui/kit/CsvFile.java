package org.voltyard.ui.kit;

import java.nio.charset.StandardCharsets;
import javafx.scene.Node;

/// Asks for a file and writes a CSV into it off the window's thread.
public final class CsvFile {
  private CsvFile() {}

  /// Asks for a file beside `owner` and writes it; a toast tells how that ended.
  public static void save(Desk desk, Node owner, String name, String csv) {
    long rows = Math.max(0, csv.lines().count() - 1);
    WholeFile.Content content =
        new WholeFile.Content(name, rows, () -> csv.getBytes(StandardCharsets.UTF_8));
    desk.saving()
        .ask(owner.getScene().getWindow(), name, "csv")
        .ifPresent(chosen -> WholeFile.save(desk, chosen, content, () -> {}));
  }
}
