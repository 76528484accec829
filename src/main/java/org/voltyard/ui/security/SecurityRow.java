package org.voltyard.ui.security;

import java.util.Comparator;
import org.voltyard.domain.SecurityArchive.Entry;
import org.voltyard.ui.kit.Texts;

/// A security event in the table.
public record SecurityRow(Entry entry) {
  static final Comparator<SecurityRow> NEWEST_FIRST =
      Comparator.comparingLong((SecurityRow row) -> row.entry().seq()).reversed();

  long seq() {
    return entry.seq();
  }

  String station() {
    return entry.station().value();
  }

  String info() {
    String info = entry.report().info();
    return info == null ? "" : info.replace('\n', ' ');
  }

  /// What it is called in the window; the station's own word where the window knows none.
  String type(Texts texts) {
    String key = "security.type." + entry.report().type();
    return texts.has(key) ? texts.of(key) : entry.report().type();
  }

  String criticality(Texts texts) {
    return texts.of("security.criticality." + entry.report().criticality().name());
  }

  String source(Texts texts) {
    return texts.of("security.source." + entry.source().name());
  }
}
