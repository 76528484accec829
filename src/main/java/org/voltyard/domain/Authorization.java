package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The depot's judgement of a token, with what a station may cache of it.
public record Authorization(
    Token.Verdict verdict,
    @Nullable TokenId parent,
    @Nullable Instant expiry,
    @Nullable String language) {
  public Authorization(Token.Verdict verdict, @Nullable TokenId parent, @Nullable Instant expiry) {
    this(verdict, parent, expiry, null);
  }

  public boolean accepted() {
    return verdict == Token.Verdict.ACCEPTED;
  }

  /// The same, judged otherwise.
  public Authorization as(Token.Verdict other) {
    return new Authorization(other, parent, expiry, language);
  }
}
