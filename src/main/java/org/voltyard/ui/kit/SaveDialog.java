package org.voltyard.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks a person where a file is to be written; empty when none is.
@FunctionalInterface
public interface SaveDialog {
  Optional<Path> ask(Window owner, String name, String extension);

  /// The dialog of the operating system.
  static Optional<Path> ofSystem(Window owner, String name, String extension) {
    FileChooser chooser = new FileChooser();
    chooser.setInitialFileName(name + "." + extension);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(extension, "*." + extension));
    File chosen = chooser.showSaveDialog(owner);
    return Optional.ofNullable(chosen).map(File::toPath);
  }
}
