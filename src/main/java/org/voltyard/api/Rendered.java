package org.voltyard.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An answer as it goes over the wire.
record Rendered(int status, String type, String text) {
  /// Empty for one that is written bit by bit.
  static Optional<Rendered> of(Answer answer) {
    return switch (answer) {
      case Answer.Value(int status, Object value) ->
          Optional.of(
              new Rendered(
                  status, Route.JSON, new String(Codec.bytes(value), StandardCharsets.UTF_8)));
      case Answer.Text(String type, String text) -> Optional.of(new Rendered(200, type, text));
      case Answer.Done() -> Optional.of(new Rendered(204, "", ""));
      case Answer.Ready(Rendered ready) -> Optional.of(ready);
      case Answer.File _, Answer.Flow _ -> Optional.empty();
    };
  }
}
