package org.voltyard.ui.kit;

/// A passing message at the lower right; failures stay until closed and can be copied.
public record Toast(Kind kind, String text, String detail) {
  /// How the message is meant.
  public enum Kind {
    DONE,
    NOTE,
    FAILED
  }

  /// Something was done.
  public static Toast done(String text) {
    return new Toast(Kind.DONE, text, "");
  }

  /// Something to know.
  public static Toast note(String text) {
    return new Toast(Kind.NOTE, text, "");
  }

  /// Something failed; the detail can be copied.
  public static Toast failed(String text, String detail) {
    return new Toast(Kind.FAILED, text, detail);
  }
}
