package org.voltyard.ui.kit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// In which of its states a screen or a list is.
public sealed interface ScreenState {
  /// The content is there.
  record Ready() implements ScreenState {}

  /// The content is on its way; the skeleton shows after 300 ms.
  record Loading() implements ScreenState {}

  /// Nothing there yet: what would be here, why not, and the one next step.
  record Empty(String titleKey, String hintKey, @Nullable Action next) implements ScreenState {}

  /// The filter hides everything.
  record FilteredOut(String filter, Runnable clear) implements ScreenState {}

  /// It failed: cause in plain words, a reference to quote, and trying again.
  record Failed(String cause, String reference, Runnable retry) implements ScreenState {}

  /// The user's role is not enough; the key of the role that may.
  record NoPermission(String roleKey) implements ScreenState {}

  /// The last content is shown under a veil.
  record ServerLost(Instant lastData) implements ScreenState {}
}
