package org.voltyard.api;

import io.javalin.http.Context;
import java.io.IOException;

/// An address outside the API's table: what browsers and OAuth 2 call by names of their own.
///
/// @param path from the root of the server
record WebRoute(String method, String path, Handler handler) {
  /// Answers all by itself.
  @FunctionalInterface
  interface Handler {
    void answer(Context context) throws IOException;
  }
}
