package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A credential that the depot knows; group members share a parent.
public record Token(
    TokenId id,
    Status status,
    @Nullable TokenId parent,
    @Nullable Instant expiry,
    String label,
    @Nullable Terms terms) {
  /// A credential without terms of its own.
  public Token(
      TokenId id, Status status, @Nullable TokenId parent, @Nullable Instant expiry, String label) {
    this(id, status, parent, expiry, label, null);
  }

  /// What is agreed with its holder.
  ///
  /// @param credit what is left of a prepaid amount; null when it is not prepaid
  /// @param limit for each of its sessions
  /// @param language in which it is spoken to, such as `zh` or `en`
  public record Terms(
      @Nullable Money credit, @Nullable ChargeLimit limit, @Nullable String language) {}

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
    NO_CREDIT
  }

  public boolean expiredAt(Instant now) {
    Instant end = expiry;
    return end != null && !now.isBefore(end);
  }

  /// What is left of its prepaid amount, null when it is not prepaid.
  public @Nullable Money credit() {
    Terms agreed = terms;
    return agreed == null ? null : agreed.credit();
  }

  /// The same credential with so much left.
  public Token withCredit(Money left) {
    Terms agreed = terms;
    return new Token(
        id,
        status,
        parent,
        expiry,
        label,
        new Terms(
            left,
            agreed == null ? null : agreed.limit(),
            agreed == null ? null : agreed.language()));
  }
}
