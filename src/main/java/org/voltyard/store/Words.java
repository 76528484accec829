package org.voltyard.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a row is found by: all that names it and whose it is, in lower case and in one column,
/// because each further one makes a search through all rows longer.
final class Words {
  private Words() {}

  /// What a row is found by.
  static String of(int max, @Nullable String... parts) {
    String all =
        Stream.of(parts)
            .filter(Objects::nonNull)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining(" "));
    return key(all, max);
  }

  /// The form in which texts are sorted and found.
  static String key(String text, int max) {
    return Clean.text(text.toLowerCase(Locale.ROOT), max);
  }

  /// The words that somebody looks for.
  static List<String> wanted(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1))
            .filter(word -> !word.isEmpty())
            .limit(8)
            .toList();
  }

  /// Adds that each word is found in what a row is found by.
  static Filter find(Filter filter, @Nullable String text) {
    int number = 0;
    for (String word : wanted(text)) {
      String name = "word" + number++;
      filter.and("r.words like :" + name + " escape '!'", name, Clean.anywhere(word));
    }
    return filter;
  }
}
