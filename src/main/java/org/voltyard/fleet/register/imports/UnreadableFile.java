package org.voltyard.fleet.register.imports;

/// A file of which not a single line can be taken.
public final class UnreadableFile extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /// What is wrong with it.
  public enum Why {
    /// Nothing but, at most, a line of titles.
    EMPTY,
    /// Neither UTF-8 nor GBK.
    ENCODING,
    /// A quotation that never ends, or text behind the end of one.
    QUOTES,
    /// The column that must be there is not.
    COLUMN_MISSING,
    /// Two columns that mean the same.
    COLUMN_TWICE,
    /// More than is taken at once.
    TOO_LARGE
  }

  private final Why why;
  private final String detail;

  UnreadableFile(Why why, String detail, String words) {
    super(words);
    this.why = why;
    this.detail = detail;
  }

  public Why why() {
    return why;
  }

  /// A line, a title or a number, as the reason has it.
  public String detail() {
    return detail;
  }
}
