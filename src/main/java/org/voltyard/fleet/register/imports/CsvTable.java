package org.voltyard.fleet.register.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The cells of a file below its line of titles; blank lines are left out.
record CsvTable(Titles titles, List<Line> lines) {
  private static final int MOST = 100_000;

  CsvTable {
    lines = List.copyOf(lines);
  }

  /// @param number of the line in the file at which it begins, the first is 1
  record Line(int number, List<String> cells) {
    Line {
      cells = List.copyOf(cells);
    }

    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /// @throws UnreadableFile when not a single line can be taken
  static CsvTable of(ImportKind kind, byte[] file) {
    String text = FileText.of(file);
    List<Line> lines = parse(text, FileText.delimiter(text));
    if (lines.size() < 2) {
      throw new UnreadableFile(
          UnreadableFile.Why.EMPTY, "", "the file has no lines below its titles");
    }
    Titles titles = Titles.of(kind, lines.getFirst().cells());
    return new CsvTable(titles, lines.subList(1, lines.size()));
  }

  private static List<Line> parse(String text, char delimiter) {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    List<Line> lines = new ArrayList<>();
    int number = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        Line line = new Line(number, records.next().toList());
        number = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
        if (!line.blank()) {
          lines.add(line);
        }
        if (lines.size() > MOST + 1) {
          throw new UnreadableFile(
              UnreadableFile.Why.TOO_LARGE, MOST + "", "at most " + MOST + " lines at once");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableFile(
          UnreadableFile.Why.QUOTES,
          number + "",
          "line " + number + ": a quotation does not end where it should");
    }
    return lines;
  }
}
