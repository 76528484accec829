package org.voltyard.fleet.register.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.voltyard.domain.CsvText;

/// What became of a file.
///
/// @param skipped lines that were in the register already and were to stay as they are
/// @param left good lines that were not come to, because it was stopped
/// @param bad lines that could not be taken, by line
public record Report(int created, int changed, int skipped, int left, List<Row> bad) {
  public Report {
    bad = List.copyOf(bad);
  }

  /// Lines that cannot be taken as a file of their own, which can be mended and imported again.
  ///
  /// @param numberAndProblem titles of the columns that name the line and what is wrong
  /// @param words says what is wrong with a cell
  public static String csv(
      Titles titles, List<Row> bad, List<String> numberAndProblem, Function<Fault, String> words) {
    List<String> first = new ArrayList<>(titles.words());
    first.addAll(numberAndProblem);
    StringBuilder text = new StringBuilder("\uFEFF").append(CsvText.row(first)).append("\r\n");
    for (Row row : bad) {
      List<String> cells = new ArrayList<>(row.cells());
      while (cells.size() < titles.words().size()) {
        cells.add("");
      }
      List<String> line = new ArrayList<>(cells.subList(0, titles.words().size()));
      line.add(Integer.toString(row.line()));
      line.add(row.faults().stream().map(words).collect(Collectors.joining("; ")));
      text.append(CsvText.row(line)).append("\r\n");
    }
    return text.toString();
  }
}
