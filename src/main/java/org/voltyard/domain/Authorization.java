package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The depot's judgement of a token, with what a station may cache of it.
///
/// @param expiry until when it may be cached; null for as long as the station likes
/// @param language of its holder
public record Authorization(
    Token.Verdict verdict,
    @Nullable TokenId parent,
    @Nullable Instant expiry,
    @Nullable String language) {
  /// A judgement of somebody whose language is not known.
  public Authorization(Token.Verdict verdict, @Nullable TokenId parent, @Nullable Instant expiry) {
    this(verdict, parent, expiry, null);
  }

  /// Another verdict on the same token.
  public Authorization with(Token.Verdict other) {
    return new Authorization(other, parent, expiry, language);
  }

  public boolean accepted() {
    return verdict == Token.Verdict.ACCEPTED;
  }
}
