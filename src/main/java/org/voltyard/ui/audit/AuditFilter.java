package org.voltyard.ui.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.audit.AuditExports.Part;
import org.voltyard.domain.AuditArchive.Query;

/// Which records to show; empty and null are anything.
///
/// @param kind a kind, or the beginning of kinds such as `token.`
public record AuditFilter(
    String who, String kind, String subject, @Nullable Instant from, @Nullable Instant to) {
  static final AuditFilter ALL = new AuditFilter("", "", "", null, null);

  boolean any() {
    return !equals(ALL);
  }

  Query query(@Nullable String cursor, int limit) {
    return new Query(words(who), words(kind), words(subject), from, to, cursor, limit);
  }

  /// The same as a part to be handed out, which ends now where no end was said.
  Part part(Instant now) {
    return new Part(words(who), words(kind), words(subject), from, to == null ? now : to);
  }

  private static @Nullable String words(String text) {
    return text.isEmpty() ? null : text;
  }
}
