package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Csv;
import org.voltyard.domain.Page;

/// A long list that is told page by page as JSON, or as a whole as comma-separated text.
///
/// @param what it is, for the audit log
/// @param heads names of the columns
/// @param cells what stands in them
record Table<T>(
    String what,
    AuditTrail trail,
    Search<T> search,
    Function<? super T, ?> item,
    List<String> heads,
    Function<? super T, List<String>> cells) {
  static final String CSV = "text/csv";
  private static final int PIECE = 1_000;

  /// Finds the page that begins at a cursor.
  @FunctionalInterface
  interface Search<T> {
    Page<T> page(Request request, @Nullable String cursor, int limit);
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
    StringBuilder text = new StringBuilder(Csv.MARK).append(Csv.row(heads)).append("\r\n");
    Page<T> page = first;
    long rows = 0;
    while (true) {
      page.items().forEach(each -> text.append(Csv.row(cells.apply(each))).append("\r\n"));
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

  /// The text of a cell that may be empty.
  static String cell(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
