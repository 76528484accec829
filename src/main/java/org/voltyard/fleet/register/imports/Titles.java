package org.voltyard.fleet.register.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The first line of a file, and what its columns mean.
///
/// @param words as they stand in the file
/// @param places of the columns that are understood
/// @param unknown those of the words that mean nothing here; their cells are passed over
public record Titles(List<String> words, Map<Column, Integer> places, List<String> unknown) {
  public Titles {
    words = List.copyOf(words);
    places = Map.copyOf(places);
    unknown = List.copyOf(unknown);
  }

  static Titles of(ImportKind kind, List<String> words) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).strip();
      Column column =
          kind.columns().stream().filter(each -> each.called(word)).findFirst().orElse(null);
      if (column == null) {
        if (!word.isEmpty()) {
          unknown.add(word);
        }
      } else if (places.put(column, i) != null) {
        throw new UnreadableFile(
            UnreadableFile.Why.COLUMN_TWICE, word, "column '" + word + "' is there twice");
      }
    }
    if (!places.containsKey(kind.needed())) {
      String needed = String.join(", ", kind.needed().names());
      throw new UnreadableFile(
          UnreadableFile.Why.COLUMN_MISSING,
          needed,
          "a column is missing that is called one of: " + needed);
    }
    return new Titles(words, places, unknown);
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /// Place of a column, -1 when it is not there.
  int place(Column column) {
    return places.getOrDefault(column, -1);
  }
}
