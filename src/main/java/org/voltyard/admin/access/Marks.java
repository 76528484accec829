package org.voltyard.admin.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a user's proofs, as far as it still matters.
///
/// @param passwordBy who set the password
/// @param codeBy who made the recovery code
/// @param touched when another person last got hold of the account; null where nobody did
/// @param failures attempts that failed since the last sign-in
/// @param spentStep the last step of time whose code was given; no older one counts
record Marks(
    String passwordBy,
    @Nullable String codeBy,
    @Nullable Touch touched,
    int failures,
    @Nullable Instant lastFailure,
    @Nullable Long spentStep) {
  /// More change nothing.
  private static final int MOST = 15;

  /// Another person set a password or a recovery code, or took the second factor away.
  record Touch(String by, Instant at) {}

  static Marks of(String passwordBy) {
    return new Marks(passwordBy, null, null, 0, null, null);
  }

  Marks password(String by) {
    return new Marks(by, codeBy, touched, failures, lastFailure, spentStep);
  }

  Marks code(@Nullable String by) {
    return new Marks(passwordBy, by, touched, failures, lastFailure, spentStep);
  }

  Marks touched(String by, Instant at) {
    return new Marks(passwordBy, codeBy, new Touch(by, at), failures, lastFailure, spentStep);
  }

  Marks failed(Instant at) {
    int now = Math.min(MOST, failures + 1);
    return new Marks(passwordBy, codeBy, touched, now, at, spentStep);
  }

  Marks signedIn(@Nullable Long step) {
    return new Marks(passwordBy, codeBy, touched, 0, null, step == null ? spentStep : step);
  }
}
