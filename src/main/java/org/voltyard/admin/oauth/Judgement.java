package org.voltyard.admin.oauth;

import org.voltyard.domain.Origin;

/// What came of looking at a token.
public sealed interface Judgement {
  /// Somebody comes in.
  record Good(Origin origin) implements Judgement {}

  /// Nobody does.
  ///
  /// @param why the token does not count, without anything of what is in it
  record Bad(String why) implements Judgement {}
}
