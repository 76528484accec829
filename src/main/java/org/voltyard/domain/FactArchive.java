package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Facts, searchable, from the database. Never call it on the JavaFX thread.
public interface FactArchive {
  /// Members of facts that nobody outside needs to know.
  List<String> SECRETS =
      List.of(
          "passwordHash", "totpSecret", "codeHash", "secretHash", "tokenHash", "family", "secret");

  /// Newest first. Meter readings are left out: the [SessionArchive] has them.
  Page<Row> search(Query query);

  /// What to look for; null is anything. `kind` may be a beginning such as `session.`.
  record Query(
      @Nullable String subject,
      @Nullable String kind,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String cursor,
      int limit) {}

  /// A fact as text; `body` is JSON.
  record Row(long seq, Instant at, String subject, String kind, String body) {}
}
