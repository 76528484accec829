package org.voltyard.admin.audit;

import java.util.List;
import java.util.Objects;
import org.voltyard.domain.AuditArchive;

/// Records of the audit log as lines of a CSV, whole enough to make the chain again.
public final class AuditCsv {
  /// The names of the cells, the same in every language.
  public static final List<String> COLUMNS =
      List.of(
          "no", "seq", "at", "who", "where", "why", "kind", "subject", "before", "after", "hash");

  private AuditCsv() {}

  /// The cells of a record, its time in UTC.
  public static List<String> cells(AuditArchive.Entry entry) {
    return List.of(
        Long.toString(entry.no()),
        Long.toString(entry.seq()),
        entry.at().toString(),
        entry.origin().who(),
        entry.origin().where(),
        Objects.requireNonNullElse(entry.origin().why(), ""),
        entry.kind(),
        entry.subject(),
        Objects.requireNonNullElse(entry.before(), ""),
        Objects.requireNonNullElse(entry.after(), ""),
        entry.hash());
  }
}
