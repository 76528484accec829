package org.voltyard.ui.kit;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// One editable part of a form: a line, a group of lines, or a list of them.
interface FieldEditor {
  Node node();

  /// Whether it can be sent; with `tell` its messages are shown.
  boolean check(boolean tell);

  /// What was filled in: words, numbers, `Boolean`, `Map` or `List`; null is not sent.
  @Nullable Object value();

  /// Fills in.
  void fill(Object value);

  /// Shows a message from elsewhere under the field, or under the member named by the path.
  boolean fail(String path, String message);
}
