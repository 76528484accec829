package org.voltyard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that two people must agree on, with the exact values of what is meant.
///
/// @param by who asked
/// @param decidedBy who approved, refused or took it back; null while nobody did
public record Approval(
    UUID id,
    Wish wish,
    String by,
    Instant askedAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {
  /// How long an answer may take, and what was approved may wait.
  public static final Duration LIFE = Duration.ofDays(1);

  /// What it is about.
  public enum Kind {
    /// Somebody is to be finance or admin.
    ROLES(false),
    /// The audit log is to be handed out.
    AUDIT_EXPORT(true),
    /// A tariff is to be published or changed.
    TARIFF(false),
    /// A station, or the whole site, is to be let in with less security.
    SECURITY_PROFILE(false),
    /// Others are to sign in through a provider, or with other rights.
    SIGN_IN(false),
    /// The site is to draw more power.
    SITE_LIMIT(false);

    private final boolean byAsker;

    Kind(boolean byAsker) {
      this.byAsker = byAsker;
    }

    /// Whether whoever asked does it, and has to ask again once it is approved, such as what needs
    /// a file to be chosen. All else is done when it is approved.
    public boolean byAsker() {
      return byAsker;
    }
  }

  /// How it stands.
  public enum State {
    OPEN,
    /// It may be done once, by whoever asked.
    APPROVED,
    DONE,
    REFUSED,
    /// Whoever asked took it back.
    WITHDRAWN,
    /// The same was asked for with other values.
    CHANGED,
    /// It was approved, but could not be done any more.
    FAILED,
    EXPIRED,
    /// It was done at once, because nobody else could have approved.
    WAIVED;

    /// Whether something may still come of it.
    public boolean alive() {
      return this == OPEN || this == APPROVED;
    }
  }

  /// One of the exact values.
  public record Value(String name, String value) {}

  /// What is to be done, in every detail that the second person has to agree with.
  ///
  /// @param subject what is changed by it, such as the name of a user
  public record Wish(Kind kind, String subject, List<Value> values) {
    public Wish {
      values = List.copyOf(values);
    }

    boolean sameThing(Wish other) {
      return kind == other.kind && subject.equals(other.subject);
    }
  }

  /// How it stands at a time.
  public Approval at(Instant now) {
    return state.alive() && !now.isBefore(askedAt.plus(LIFE))
        ? new Approval(id, wish, by, askedAt, State.EXPIRED, decidedBy, decidedAt)
        : this;
  }

  /// Whether this is about the same thing as a wish, whatever the values.
  public boolean about(Wish other) {
    return wish.sameThing(other);
  }

  /// The same, decided.
  public Approval decided(State now, @Nullable String who, Instant when) {
    return new Approval(id, wish, by, askedAt, now, who, when);
  }
}
