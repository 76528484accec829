package org.voltyard.ui.people;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The rows of one register as far as they are on show.
interface Rows<R> {
  String name();

  /// Listens while the rows are on show.
  Subscription attach();

  void reload();

  /// Null until they were read for the first time.
  ReadOnlyObjectProperty<@Nullable List<R>> rowsProperty();

  /// Why they could not be read the last time.
  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty();
}
