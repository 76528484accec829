package org.voltyard.ui.stations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.Csv;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.kit.Texts;

/// An event in the table; `active` while what is wrong is not well again.
record EventRow(DeviceEventArchive.Entry entry, boolean active) {
  /// What is wrong now comes first, then the newest.
  static final Comparator<EventRow> ORDER =
      Comparator.comparing((EventRow row) -> !row.active())
          .thenComparing(Comparator.comparingLong((EventRow row) -> row.seq()).reversed());

  static final List<String> COLUMNS =
      List.of("time", "gravity", "variable", "value", "problem", "trigger", "source", "cleared");

  long seq() {
    return entry.seq();
  }

  DeviceNotice notice() {
    return entry.notice();
  }

  /// What it is, with the number from which it was taken.
  String gravity(Texts texts) {
    String word = texts.of("diagnostics.gravity." + notice().gravity().name());
    Integer severity = notice().severity();
    return severity == null ? word : word + " · " + severity;
  }

  /// The code with its meaning where the window knows it; codes of vendors stand as they are.
  String problem(Texts texts) {
    String code = notice().code();
    String info = notice().info();
    String known = code == null ? "" : "diagnostics.mrec." + code;
    String meaning = code == null ? "" : texts.has(known) ? code + " " + texts.of(known) : code;
    String rest = info == null ? "" : info.replace('\n', ' ');
    return meaning.isEmpty() || rest.isEmpty() ? meaning + rest : meaning + " · " + rest;
  }

  String trigger(Texts texts) {
    return texts.of(
        notice().cleared()
            ? "diagnostics.trigger.CLEARED"
            : "diagnostics.trigger." + notice().trigger().name());
  }

  String source(Texts texts) {
    return texts.of("diagnostics.source." + notice().source().name());
  }

  /// When what was wrong was well again.
  String cleared(Texts texts, ZoneId zone) {
    Instant at = entry.clearedAt();
    return active
        ? texts.of("diagnostics.events.active")
        : at == null ? "" : Formats.stamp(at, zone);
  }

  String line(Texts texts, ZoneId zone) {
    return Csv.row(
        List.of(
            Formats.stamp(entry.heardAt(), zone),
            gravity(texts),
            notice().variable(),
            notice().value(),
            problem(texts),
            trigger(texts),
            source(texts),
            cleared(texts, zone)));
  }
}
