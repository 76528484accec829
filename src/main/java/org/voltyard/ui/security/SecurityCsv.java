package org.voltyard.ui.security;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.voltyard.domain.Csv;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Texts;

/// Security events as lines of a CSV, times at the site.
final class SecurityCsv {
  private static final List<String> COLUMNS =
      List.of("time", "stationTime", "station", "type", "criticality", "source", "info");

  private final Texts texts;
  private final ZoneId zone;

  SecurityCsv(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /// The first line, with the mark that tells spreadsheets of UTF-8.
  String head() {
    return "\uFEFF"
        + Csv.row(COLUMNS.stream().map(each -> texts.of("security.column." + each)).toList());
  }

  String line(SecurityRow row) {
    return Csv.row(
        Stream.of(
                Formats.stamp(row.entry().heardAt(), zone),
                Formats.stamp(row.entry().report().at(), zone),
                row.station(),
                row.entry().report().type(),
                row.criticality(texts),
                row.source(texts),
                row.info())
            .toList());
  }
}
