package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Csv;
import org.voltyard.domain.Page;

/// A long list that is told page by page as JSON, or as a whole as comma-separated text.
///
/// @param what it is, for the audit log
/// @param item a line as JSON tells it
/// @param columns of the text
record Table<T>(
    String what,
    AuditTrail trail,
    Search<T> search,
    Function<? super T, ?> item,
    List<Column<T>> columns) {
  static final String CSV = "text/csv";
  private static final int PIECE = 1_000;

  Table {
    columns = List.copyOf(columns);
  }

  /// One that has no column yet.
  Table(String what, AuditTrail trail, Search<T> search, Function<? super T, ?> item) {
    this(what, trail, search, item, List.of());
  }

  /// A column of the text: what stands above it, and what stands in it; null for nothing.
  record Column<T>(String head, Cell<T> cell) {
    String text(T line) {
      Object value = cell.of(line);
      return value == null ? "" : value.toString();
    }
  }

  /// What a line has in a column.
  @FunctionalInterface
  interface Cell<T> {
    @Nullable Object of(T line);
  }

  /// Finds the page that begins at a cursor.
  @FunctionalInterface
  interface Search<T> {
    Page<T> page(Request request, @Nullable String cursor, int limit);
  }

  /// The same with one more column.
  Table<T> column(String head, Cell<T> cell) {
    List<Column<T>> more = new ArrayList<>(columns);
    more.add(new Column<>(head, cell));
    return new Table<>(what, trail, search, item, more);
  }

  Answer answer(Request request) {
    String cursor = request.query(Param.CURSOR);
    if (!request.accepts(CSV)) {
      return Answer.ok(
          request.search(() -> search.page(request, cursor, request.limit())).map(item));
    }
    Page<T> first = request.search(() -> search.page(request, cursor, PIECE));
    return new Answer.Flow(CSV, out -> write(request, first, out));
  }

  private void write(Request request, Page<T> first, OutputStream out) throws IOException {
    List<String> heads = columns.stream().map(Column::head).toList();
    StringBuilder text = new StringBuilder(Csv.MARK).append(Csv.row(heads)).append("\r\n");
    Page<T> page = first;
    long rows = 0;
    while (true) {
      page.items().forEach(each -> text.append(row(each)).append("\r\n"));
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
      rows += page.items().size();
      if (page.next() == null) {
        trail.exported(request.origin(), what, rows);
        return;
      }
      page = search.page(request, page.next(), PIECE);
    }
  }

  private String row(T line) {
    return Csv.row(columns.stream().map(column -> column.text(line)).toList());
  }
}
