package org.voltyard.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.fleet.register.imports.Fault;
import org.voltyard.fleet.register.imports.ImportDesk;
import org.voltyard.fleet.register.imports.ImportDesk.Entry;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.fleet.register.imports.Preview;
import org.voltyard.fleet.register.imports.Report;
import org.voltyard.fleet.register.imports.Row;
import org.voltyard.fleet.register.imports.UnreadableFile;

/// Files of drivers, vehicles, organisations and tokens: looked through first, then carried out.
final class ImportsResource {
  private static final Param<String> ID = Param.path("id", "Id of the import", Syntax.TEXT);
  private static final String CSV = "text/csv";

  /// A file.
  record File(
      ImportKind kind,
      @About("Lines of cells parted by comma, semicolon or tabulator, below a line of titles")
          String text) {}

  /// What becomes of lines that are in the register already.
  enum Known {
    UPDATE,
    SKIP
  }

  /// That the good lines are to be written.
  record Order(Known known) {}

  /// What became of a file.
  record Outcome(
      int created,
      int changed,
      int skipped,
      @About("Good lines that were not come to, because it was stopped") int left,
      int bad) {
    static @Nullable Outcome of(@Nullable Report report) {
      return report == null
          ? null
          : new Outcome(
              report.created(),
              report.changed(),
              report.skipped(),
              report.left(),
              report.bad().size());
    }
  }

  /// A file as it stands.
  record Item(
      String id,
      ImportKind kind,
      ImportDesk.State state,
      int lines,
      @About("Good lines that enter somebody or something") int fresh,
      @About("Good lines that are in the register already") int known,
      @About("Lines that cannot be taken; see its problems") int bad,
      @About("Titles of columns that mean nothing here and are passed over") List<String> unknown,
      @About("Good lines come to so far") int done,
      @About("Absent until it is over") @Nullable Outcome outcome) {
    static Item of(Entry entry) {
      Preview preview = entry.preview();
      return new Item(
          entry.id(),
          preview.kind(),
          entry.state(),
          preview.rows().size(),
          preview.count(Row.State.NEW),
          preview.count(Row.State.KNOWN),
          preview.count(Row.State.BAD),
          preview.titles().unknown(),
          entry.done(),
          Outcome.of(entry.report()));
    }
  }

  /// What is wrong with a cell, or a whole line.
  record Wrong(
      int line,
      @About("Empty when it is the whole line") String column,
      String value,
      Fault.Reason reason,
      String allowed,
      @About("The line or entry that has the same already") @Nullable String other) {
    static Wrong of(Fault fault) {
      return new Wrong(
          fault.line(),
          fault.column(),
          fault.value(),
          fault.reason(),
          fault.allowed(),
          fault.other());
    }
  }

  private final ImportDesk desk;

  ImportsResource(ImportDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/imports", "Looks through a file for the registers; nothing is written yet")
            .needs(Permission.REGISTER)
            .takes(File.class)
            .gives(201, Item.class)
            .by(this::hand),
        Route.get("/imports/{id}", "A file of one's own of the last hour, and how far it is")
            .needs(Permission.REGISTER)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(find(request)))),
        Route.get("/imports/{id}/problems", "Lines that cannot be taken; as CSV to be mended")
            .needs(Permission.REGISTER)
            .with(ID, Param.CURSOR, Param.LIMIT)
            .givesPageOf(Wrong.class)
            .givesText(CSV)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::problems),
        Route.post("/imports/{id}", "Begins to write the good lines")
            .needs(Permission.REGISTER)
            .with(ID)
            .takes(Order.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::begin),
        Route.delete("/imports/{id}", "Stops writing after the lines at hand, or forgets the file")
            .needs(Permission.REGISTER)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::discard));
  }

  private Entry find(Request request) {
    String id = request.path(ID);
    return desk.find(id, request.origin()).orElseThrow(() -> Problem.notFound("import", id));
  }

  private Answer hand(Request request) {
    File file = request.body(File.class);
    try {
      Entry entry =
          desk.hand(file.kind(), file.text().getBytes(StandardCharsets.UTF_8), request.origin());
      return new Answer.Value(201, Item.of(entry));
    } catch (UnreadableFile e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()))
          .with("why", e.why().name().toLowerCase(Locale.ROOT));
    }
  }

  private Answer problems(Request request) {
    Entry entry = find(request);
    Report report = entry.report();
    List<Row> bad = report == null ? entry.preview().bad() : report.bad();
    if (request.accepts(CSV)) {
      return new Answer.Text(
          CSV + "; charset=utf-8",
          Report.csv(entry.preview().titles(), bad, List.of("Line", "Problem"), Fault::toString));
    }
    Page<Row> page =
        request.search(() -> Slice.of(bad, row -> "%09d".formatted(row.line()), request));
    return Answer.ok(
        new Page<>(
            page.items().stream().flatMap(row -> row.faults().stream()).map(Wrong::of).toList(),
            page.next()));
  }

  private Answer begin(Request request) {
    String id = request.path(ID);
    boolean update = request.body(Order.class).known() == Known.UPDATE;
    try {
      Optional<Entry> begun = desk.begin(id, update, request.origin());
      return Answer.ok(Item.of(begun.orElseThrow(() -> Problem.notFound("import", id))));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private Answer discard(Request request) {
    String id = request.path(ID);
    if (!desk.discard(id, request.origin())) {
      throw Problem.notFound("import", id);
    }
    return new Answer.Done();
  }
}
