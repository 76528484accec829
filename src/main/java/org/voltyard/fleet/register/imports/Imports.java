package org.voltyard.fleet.register.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.TokenRegister;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.Fault.Reason;

/// Takes files into the registers: looks through one first, line by line, then writes what is good
/// of it, group by group. A line is written whole or not at all.
public final class Imports {
  /// Lines that go to the disk together; between two groups it can be stopped.
  static final int GROUP = 250;

  private final Registers registers;
  private final TokenRegister tokens;
  private final Supplier<ZoneId> zone;
  private final Supplier<String> ids;

  /// @param zone of the site
  /// @param ids makes an id that nothing has
  public Imports(
      Registers registers, TokenRegister tokens, Supplier<ZoneId> zone, Supplier<String> ids) {
    this.registers = registers;
    this.tokens = tokens;
    this.zone = zone;
    this.ids = ids;
  }

  /// Sees how far it is, and may stop it.
  public interface Watch {
    /// Called after each group; all is the number of lines that are to be written.
    void reached(int done, int all);

    /// Asked before each group.
    boolean stopped();
  }

  /// Looks through a file; nothing is written.
  ///
  /// @throws UnreadableFile when not a single line can be taken
  public Preview preview(ImportKind kind, byte[] file, Origin origin) {
    origin.needs(Permission.REGISTER);
    CsvTable table = CsvTable.of(kind, file);
    List<Row> rows =
        table.lines().stream()
            .map(line -> new Row(line.number(), line.cells(), ids.get(), Row.State.NEW, List.of()))
            .toList();
    return new Preview(
        kind, table.titles(), judged(reading(kind, table.titles()), table.titles(), rows));
  }

  /// Writes the good lines of a file that was looked through. Each is looked at again first,
  /// because the registers may have changed since.
  ///
  /// @param update whether lines that are in the register already change it, or are skipped
  public Report carryOut(Preview preview, boolean update, Origin origin, Watch watch) {
    origin.needs(Permission.REGISTER);
    return new Writing<>(reading(preview.kind(), preview.titles()), preview, update, origin, watch)
        .report();
  }

  private Reading<?> reading(ImportKind kind, Titles titles) {
    return switch (kind) {
      case VEHICLES -> new VehicleReading(registers);
      case DRIVERS -> new DriverReading(registers);
      case ORGANISATIONS -> new OrganisationReading(registers, titles);
      case TOKENS -> new TokenReading(registers, tokens, zone.get());
    };
  }

  private static <E> List<Row> judged(Reading<E> reading, Titles titles, List<Row> rows) {
    Map<Reading.Key, Integer> lines = new HashMap<>();
    List<Row> judged = new ArrayList<>();
    for (Row row : reading.order(rows)) {
      Cells cells = new Cells(titles, row.asLine());
      E entry = reading.read(cells, row.id());
      if (cells.good()) {
        once(reading.keys(entry), cells, row.line(), lines);
      }
      if (cells.good()) {
        reading.accepted(entry);
        judged.add(row.with(reading.known(entry) ? Row.State.KNOWN : Row.State.NEW, List.of()));
      } else {
        judged.add(row.with(Row.State.BAD, cells.faults()));
      }
    }
    judged.sort(Comparator.comparingInt(Row::line));
    return judged;
  }

  /// What another line has already is told by that line's number.
  private static void once(
      List<Reading.Key> keys, Cells cells, int line, Map<Reading.Key, Integer> lines) {
    for (Reading.Key key : keys) {
      Integer first = lines.get(key);
      if (first != null && cells.good()) {
        cells.fault(
            key.column(), Reason.TWICE, "once only; line " + first + " has it", first.toString());
      }
    }
    if (cells.good()) {
      keys.forEach(key -> lines.put(key, line));
    }
  }

  /// One file on its way into the registers.
  private static final class Writing<E> {
    private final Reading<E> reading;
    private final Preview preview;
    private final boolean update;
    private final Origin origin;
    private final Watch watch;
    private final List<Row> bad;
    private int created;
    private int changed;
    private int skipped;

    Writing(Reading<E> reading, Preview preview, boolean update, Origin origin, Watch watch) {
      this.reading = reading;
      this.preview = preview;
      this.update = update;
      this.origin = origin;
      this.watch = watch;
      bad = new ArrayList<>(preview.bad());
    }

    Report report() {
      List<Row> good =
          reading.order(
              preview.rows().stream().filter(row -> row.state() != Row.State.BAD).toList());
      int done = 0;
      watch.reached(0, good.size());
      while (done < good.size() && !watch.stopped()) {
        List<Row> group = good.subList(done, Math.min(good.size(), done + GROUP));
        write(group);
        done += group.size();
        watch.reached(done, good.size());
      }
      bad.sort(Comparator.comparingInt(Row::line));
      return new Report(created, changed, skipped, good.size() - done, bad);
    }

    private void write(List<Row> group) {
      List<Row> rows = new ArrayList<>();
      List<E> entries = new ArrayList<>();
      List<Boolean> known = new ArrayList<>();
      for (Row row : group) {
        Cells cells = new Cells(preview.titles(), row.asLine());
        E entry = reading.read(cells, row.id());
        boolean there = reading.known(entry);
        if (!cells.good()) {
          bad.add(row.with(Row.State.BAD, cells.faults()));
        } else if (there && !update) {
          skipped++;
          reading.accepted(entry);
        } else {
          reading.accepted(entry);
          rows.add(row);
          entries.add(entry);
          known.add(there);
        }
      }
      Map<Integer, InvalidEntry> refused = reading.writer().apply(entries, origin);
      for (int i = 0; i < rows.size(); i++) {
        InvalidEntry why = refused.get(i);
        if (why != null) {
          Cells cells = new Cells(preview.titles(), rows.get(i).asLine());
          cells.fault(why, Reason.REFUSED);
          bad.add(rows.get(i).with(Row.State.BAD, cells.faults()));
        } else if (known.get(i)) {
          changed++;
        } else {
          created++;
        }
      }
    }
  }
}
