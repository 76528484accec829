package org.voltyard.fleet.register.imports;

import org.jspecify.annotations.Nullable;

/// What is wrong with a cell of a file, or with a whole line.
///
/// @param field null when it is the whole line
/// @param column its title in the file, empty for a whole line
/// @param allowed in words
/// @param other the line or the entry that has the same already; null where that is not it
public record Fault(
    int line,
    @Nullable Column field,
    String column,
    String value,
    Reason reason,
    String allowed,
    @Nullable String other) {

  /// Why it cannot be.
  public enum Reason {
    /// Not as such a value looks.
    WRONG,
    MISSING,
    /// A line before has the same.
    TWICE,
    /// Another one in the register has the same.
    TAKEN,
    /// Names what is not in the register.
    UNKNOWN,
    /// Names what is in the register more than once.
    AMBIGUOUS,
    /// More or fewer cells than titles.
    CELLS,
    /// The register did not take it when it was to be written.
    REFUSED
  }

  @Override
  public String toString() {
    return column.isEmpty() ? allowed : column + " '" + value + "': " + allowed;
  }
}
