package org.voltyard.admin.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Approval;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// Hands out the audit log, or a part of it: two people must agree on exactly which.
public final class AuditExports {
  private final FourEyes eyes;

  public AuditExports(FourEyes eyes) {
    this.eyes = eyes;
  }

  /// Which records are wanted; null is all of them. The end is always said, or the same wish would
  /// be another one a moment later.
  public record Part(
      @Nullable String who,
      @Nullable String kind,
      @Nullable String subject,
      @Nullable Instant from,
      Instant to) {
    /// What an approved wish is about.
    public static Part of(Approval.Wish wish) {
      Instant to = moment(value(wish, "to"));
      if (to == null) {
        throw new IllegalArgumentException("this is no wish for a part of the audit log");
      }
      return new Part(
          value(wish, "who"),
          value(wish, "kind"),
          value(wish, "subject"),
          moment(value(wish, "from")),
          to);
    }

    /// A page of it.
    public AuditArchive.Query query(@Nullable String cursor, int limit) {
      return new AuditArchive.Query(who, kind, subject, from, to, cursor, limit);
    }

    private static @Nullable String value(Approval.Wish wish, String name) {
      return wish.values().stream()
          .filter(v -> v.name().equals(name) && !v.value().isEmpty())
          .map(Approval.Value::value)
          .findFirst()
          .orElse(null);
    }

    private static @Nullable Instant moment(@Nullable String text) {
      return text == null ? null : Instant.parse(text);
    }

    private Approval.Wish wish(String asker) {
      return new Approval.Wish(
          Approval.Kind.AUDIT_EXPORT,
          asker,
          List.of(
              new Approval.Value("who", words(who)),
              new Approval.Value("kind", words(kind)),
              new Approval.Value("subject", words(subject)),
              new Approval.Value("from", words(from)),
              new Approval.Value("to", words(to))));
    }

    private static String words(@Nullable Object value) {
      return value == null ? "" : value.toString();
    }
  }

  /// Asks for it. Where it is done, it may be handed out this once; where it waits, the same is
  /// asked for again once another person has approved.
  public FourEyes.Answer begin(Part part, Origin origin) {
    origin.needs(Permission.AUDIT);
    return eyes.ask(part.wish(origin.who()), origin, () -> {});
  }
}
