package org.voltyard.ui.stations;

/// Draws a label, on paper or on the screen; in millimetres from its upper left corner.
interface LabelPen {
  /// A black rectangle.
  void block(double x, double y, double width, double height);

  /// A text on its base line.
  ///
  /// @param size of the letters in points
  void text(double x, double y, double size, boolean bold, String text);

  /// How wide a text would be.
  double width(double size, boolean bold, String text);
}
