package org.voltyard.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Session;
import org.voltyard.domain.Csv;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.PageReader;
import org.voltyard.ui.kit.Texts;

/// Sessions as lines of a CSV: figures with a decimal point, times at the site.
final class SessionCsv {
  static final int PAGE = 1_000;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "station",
          "connector",
          "token",
          "vehicle",
          "driver",
          "organisation",
          "state",
          "start",
          "end",
          "duration",
          "startMeter",
          "endMeter",
          "energy",
          "peak",
          "reason",
          "anomalies",
          "evidence");

  private final Texts texts;
  private final ZoneId zone;

  SessionCsv(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /// The first line, with the mark that tells spreadsheets of UTF-8.
  String head() {
    return "\uFEFF"
        + Csv.row(COLUMNS.stream().map(each -> texts.of("sessions.csv." + each)).toList());
  }

  String line(SessionRow row) {
    Session session = row.session();
    Session.End end = session.end();
    return Csv.row(
        Stream.of(
                session.id().toString(),
                session.connector().station().value(),
                Integer.toString(session.connector().number()),
                session.token().value(),
                row.who().vehicle(),
                row.who().driver(),
                row.who().organisation(),
                texts.of("sessions.state." + row.state().name()),
                stamp(session.start().at()),
                end == null ? "" : stamp(end.at()),
                end == null ? "" : minutes(session),
                decimal(session.start().meter().kiloWattHours()),
                end == null ? "" : decimal(end.meter().kiloWattHours()),
                decimal(session.energy().kiloWattHours()),
                decimal(session.progress().peak().kiloWatts()),
                row.reason(),
                row.anomalies(texts),
                orEmpty(row.evidence()))
            .toList());
  }

  private static String minutes(Session session) {
    Duration length = session.duration(Instant.MAX);
    return decimal(length.toSeconds() / 60.0);
  }

  private String stamp(Instant at) {
    return Formats.stamp(at, zone);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Everything that matches, piece by piece.
  Supplier<List<String>> pieces(PageReader.Search<SessionRow> search, SessionFilter filter) {
    return PageReader.lines(search, row -> filter.matches(row.session()) ? line(row) : null);
  }
}
