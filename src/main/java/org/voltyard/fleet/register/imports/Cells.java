package org.voltyard.fleet.register.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CsvText;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.fleet.register.imports.Fault.Reason;

/// One line of a file, read by column; gathers what is wrong with it. A column that the file does
/// not have leaves what was there before.
final class Cells {
  private static final Set<String> YES =
      Set.of("true", "yes", "y", "1", "active", "是", "启用", "在用", "有效");
  private static final Set<String> NO =
      Set.of("false", "no", "n", "0", "inactive", "–", "否", "停用", "禁用", "无效");

  private final Titles titles;
  private final CsvTable.Line line;
  private final List<Fault> faults = new ArrayList<>();

  Cells(Titles titles, CsvTable.Line line) {
    this.titles = titles;
    this.line = line;
    if (line.cells().size() != titles.words().size()) {
      faults.add(
          new Fault(
              line.number(),
              null,
              "",
              Integer.toString(line.cells().size()),
              Reason.CELLS,
              titles.words().size() + " cells, as many as titles",
              Integer.toString(titles.words().size())));
    }
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  boolean good() {
    return faults.isEmpty();
  }

  boolean has(Column column) {
    return titles.has(column);
  }

  /// What a cell says, empty when there is none. What our own export has made harmless is itself
  /// again.
  String word(Column column) {
    int place = titles.place(column);
    return place < 0 || place >= line.cells().size()
        ? ""
        : CsvText.plain(line.cells().get(place).strip());
  }

  /// What a cell says, null when it is empty.
  @Nullable String text(Column column, @Nullable String before) {
    if (!has(column)) {
      return before;
    }
    String word = word(column);
    return word.isEmpty() ? null : word;
  }

  /// What must be there.
  String needed(Column column) {
    String word = word(column);
    if (word.isEmpty()) {
      fault(column, Reason.MISSING, "a text", null);
    }
    return word;
  }

  /// Reads a number with a decimal point or comma.
  @Nullable BigDecimal figure(Column column) {
    String word = word(column).replace(" ", "");
    if (word.isEmpty() || word.equals("–")) {
      return null;
    }
    try {
      return new BigDecimal(word.replace(',', '.'));
    } catch (NumberFormatException e) {
      fault(column, Reason.WRONG, "a number", null);
      return null;
    }
  }

  boolean flag(Column column, boolean before) {
    String word = word(column).toLowerCase(Locale.ROOT);
    if (word.isEmpty() || YES.contains(word)) {
      return word.isEmpty() ? before : true;
    }
    if (!NO.contains(word)) {
      fault(column, Reason.WRONG, "yes or no", null);
    }
    return false;
  }

  void fault(Column column, Reason reason, String allowed, @Nullable String other) {
    int place = titles.place(column);
    String title = place < 0 ? column.names().getFirst() : titles.words().get(place).strip();
    faults.add(new Fault(line.number(), column, title, word(column), reason, allowed, other));
  }

  /// Takes over what a record or the register says of one of its values.
  void fault(InvalidEntry invalid, Reason reason) {
    for (Column column : Column.values()) {
      if (column.field().equals(invalid.field()) && has(column)) {
        fault(column, reason, invalid.allowed(), null);
        return;
      }
    }
    faults.add(
        new Fault(
            line.number(),
            null,
            invalid.field(),
            invalid.value(),
            reason,
            invalid.allowed(),
            null));
  }
}
