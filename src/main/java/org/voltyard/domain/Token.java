package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A credential that the depot knows; group members share a parent.
///
/// @param kind what it is; null when it may be shown as anything
/// @param language in which its holder wants to be addressed, as RFC 5646 has it; null when unknown
/// @param terms null where nothing else is agreed
public record Token(
    TokenId id,
    Status status,
    @Nullable TokenId parent,
    @Nullable Instant expiry,
    String label,
    @Nullable TokenKind kind,
    @Nullable String language,
    @Nullable Terms terms) {
  /// A token of any kind, whose holder's language is not known.
  public Token(
      TokenId id, Status status, @Nullable TokenId parent, @Nullable Instant expiry, String label) {
    this(id, status, parent, expiry, label, null, null, null);
  }

  /// A token without terms of its own.
  public Token(
      TokenId id,
      Status status,
      @Nullable TokenId parent,
      @Nullable Instant expiry,
      String label,
      @Nullable TokenKind kind,
      @Nullable String language) {
    this(id, status, parent, expiry, label, kind, language, null);
  }

  /// What is agreed with its holder.
  ///
  /// @param credit what is left of a prepaid amount; null when it is not prepaid
  /// @param limit for each of its sessions
  /// @param scope where and when it may charge; null for anywhere and any time
  public record Terms(
      @Nullable Money credit, @Nullable ChargeLimit limit, @Nullable TokenScope scope) {
    /// Terms for any place and time.
    public Terms(@Nullable Money credit, @Nullable ChargeLimit limit) {
      this(credit, limit, null);
    }
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
    CONCURRENT,
    /// Prepaid, and nothing is left.
    NO_CREDIT,
    /// It may charge at other stations only.
    NOT_HERE,
    /// It may charge at other times only.
    NOT_NOW
  }

  /// The same token with another status.
  public Token with(Status other) {
    return new Token(id, other, parent, expiry, label, kind, language, terms);
  }

  /// What is left of its prepaid amount, null when it is not prepaid.
  public @Nullable Money credit() {
    Terms agreed = terms;
    return agreed == null ? null : agreed.credit();
  }

  /// Where and when it may charge, null when that is not limited.
  public @Nullable TokenScope scope() {
    Terms agreed = terms;
    return agreed == null ? null : agreed.scope();
  }

  /// The same token with so much left.
  public Token withCredit(Money left) {
    Terms agreed = terms;
    Terms now =
        agreed == null ? new Terms(left, null) : new Terms(left, agreed.limit(), agreed.scope());
    return new Token(id, status, parent, expiry, label, kind, language, now);
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
