package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A credential that the depot knows; group members share a parent.
///
/// @param kind what it is; null when it may be shown as anything
/// @param language in which its holder wants to be addressed, as RFC 5646 has it; null when unknown
public record Token(
    TokenId id,
    Status status,
    @Nullable TokenId parent,
    @Nullable Instant expiry,
    String label,
    @Nullable TokenKind kind,
    @Nullable String language) {
  /// A token of any kind, whose holder's language is not known.
  public Token(
      TokenId id, Status status, @Nullable TokenId parent, @Nullable Instant expiry, String label) {
    this(id, status, parent, expiry, label, null, null);
  }

  /// Whether the credential may charge at all; expiry is judged apart.
  public enum Status {
    ACCEPTED,
    BLOCKED
  }

  /// What a station is told about a token.
  public enum Verdict {
    ACCEPTED,
    BLOCKED,
    EXPIRED,
    INVALID,
    CONCURRENT
  }

  /// The same token with another status.
  public Token with(Status other) {
    return new Token(id, other, parent, expiry, label, kind, language);
  }

  /// Whether it is this token that is shown when its text is shown as that kind. A key code is no
  /// card, even if both have the same digits; stations of 1.6 do not tell kinds.
  public boolean shownAs(@Nullable TokenKind told) {
    TokenKind own = kind;
    return own == null || told == null || own.equals(told);
  }

  public boolean expiredAt(Instant now) {
    Instant end = expiry;
    return end != null && !now.isBefore(end);
  }
}
