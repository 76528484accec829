package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;

/// What goes back to the client.
sealed interface Answer {
  /// A value as JSON.
  record Value(int status, Object value) implements Answer {}

  /// JSON that is already written, or any other text.
  record Text(String contentType, String text) implements Answer {}

  /// A file that is to be kept.
  @SuppressWarnings("ArrayRecordComponent") // made for one answer and never compared
  record File(String contentType, String name, byte[] bytes) implements Answer {}

  /// One that is written already.
  record Ready(Rendered rendered) implements Answer {}

  /// Nothing but success.
  record Done() implements Answer {}

  /// Something long that is written bit by bit.
  record Flow(String contentType, Writing writing) implements Answer {}

  /// Writes until there is no more or the client is gone.
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  static Answer ok(Object value) {
    return new Value(200, value);
  }
}
