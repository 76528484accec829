package org.voltyard.fleet.register.imports;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.voltyard.domain.InvalidEntry;
import org.voltyard.domain.Origin;

/// How the lines of one file become entries of a register.
interface Reading<E> {
  /// What must be in a file once only.
  record Key(Column column, String text) {}

  /// What a line says; what is wrong with it is told to the cells, and then the answer is not used.
  ///
  /// @param newId id for an entry that is not in the register yet and brings none
  E read(Cells cells, String newId);

  /// Whether the entry is in the register already.
  boolean known(E entry);

  /// What no other line may have.
  List<Key> keys(E entry);

  /// Hears that an entry is good, so that later lines may name it.
  default void accepted(E entry) {}

  /// Lines in an order in which each may name those before it.
  default List<Row> order(List<Row> rows) {
    return rows;
  }

  /// Writes entries in somebody's name; those that were refused by their places.
  BiFunction<List<E>, Origin, Map<Integer, InvalidEntry>> writer();
}
