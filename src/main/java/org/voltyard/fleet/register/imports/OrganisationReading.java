package org.voltyard.fleet.register.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Organisation;
import org.voltyard.domain.Origin;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.Fault.Reason;

/// Lines that are organisations: the same one by its id, or else by its name. A parent may stand in
/// the same file, before or after.
final class OrganisationReading implements Reading<Organisation> {
  private final Registers registers;
  private final Titles titles;
  private final Named named;

  /// Ids of those in the file that are good, by id and by name.
  private final Map<String, String> accepted = new HashMap<>();

  OrganisationReading(Registers registers, Titles titles) {
    this.registers = registers;
    this.titles = titles;
    named = new Named(registers);
  }

  @Override
  public Organisation read(Cells cells, String newId) {
    String name = cells.needed(Column.NAME);
    String told = cells.word(Column.ID);
    List<String> called = told.isEmpty() ? named.organisations(name) : List.of();
    if (called.size() > 1) {
      cells.fault(Column.NAME, Reason.AMBIGUOUS, "the id, because the name is there twice", null);
    }
    String id = !told.isEmpty() ? told : called.size() == 1 ? called.getFirst() : newId;
    Organisation known = registers.organisation(id).orElse(null);
    Organisation made =
        new Organisation(
            id,
            name,
            parent(cells, known == null ? null : known.parent()),
            cells.flag(Column.ACTIVE, known == null || known.active()));
    if (cells.good()) {
      try {
        check(made);
      } catch (InvalidEntry e) {
        cells.fault(e, Reason.WRONG);
      }
    }
    return made;
  }

  /// One that belongs to another line of the file is looked at when that is in the register.
  private void check(Organisation made) {
    String parent = made.parent();
    if (parent == null || registers.organisation(parent).isPresent()) {
      registers.check(made);
    } else {
      made.check();
    }
  }

  private @Nullable String parent(Cells cells, @Nullable String before) {
    String inFile = accepted.get(Named.key(cells.word(Column.PARENT)));
    return inFile != null ? inFile : named.organisation(cells, Column.PARENT, before);
  }

  @Override
  public boolean known(Organisation organisation) {
    return registers.organisation(organisation.id()).isPresent();
  }

  @Override
  public List<Key> keys(Organisation organisation) {
    return List.of(
        new Key(Column.NAME, Named.key(organisation.name())),
        new Key(Column.ID, organisation.id()));
  }

  @Override
  public void accepted(Organisation organisation) {
    accepted.put(Named.key(organisation.name()), organisation.id());
    accepted.put(Named.key(organisation.id()), organisation.id());
  }

  @Override
  public List<Row> order(List<Row> rows) {
    Map<String, Row> byName = new HashMap<>();
    for (Row row : rows) {
      Cells cells = new Cells(titles, row.asLine());
      byName.putIfAbsent(Named.key(cells.word(Column.NAME)), row);
      byName.putIfAbsent(Named.key(cells.word(Column.ID)), row);
    }
    byName.remove("");
    List<Row> ordered = new ArrayList<>(rows);
    Map<Row, Integer> depths = new HashMap<>();
    rows.forEach(row -> depths.put(row, depth(row, byName)));
    ordered.sort(Comparator.comparingInt(row -> depths.getOrDefault(row, 0)));
    return ordered;
  }

  private int depth(Row row, Map<String, Row> byName) {
    Set<Row> above = new HashSet<>();
    Row at = row;
    while (at != null && above.add(at)) {
      at = byName.get(Named.key(new Cells(titles, at.asLine()).word(Column.PARENT)));
    }
    return above.size();
  }

  @Override
  public BiFunction<List<Organisation>, Origin, Map<Integer, InvalidEntry>> writer() {
    return registers::putOrganisations;
  }
}
