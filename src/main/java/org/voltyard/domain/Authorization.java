package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The depot's judgement of a token, with what a station may cache of it.
public record Authorization(
    Token.Verdict verdict, @Nullable TokenId parent, @Nullable Instant expiry) {
  public boolean accepted() {
    return verdict == Token.Verdict.ACCEPTED;
  }
}
