package org.voltyard.api;

import io.javalin.http.Context;
import org.voltyard.fleet.photo.Photos;

/// How large bodies may be: photos larger than all others.
///
/// @param usual in bytes
record BodySizes(long usual) {
  /// What is read at all.
  long most() {
    return Math.max(usual, Photos.MOST_BYTES);
  }

  /// Before a body is read, as far as its size is announced.
  void announced(Context context) {
    refuse(context, context.req().getContentLengthLong());
  }

  /// Once it is here.
  void arrived(Context context) {
    if (context.req().getContentLengthLong() < 0) {
      refuse(context, context.bodyAsBytes().length);
    }
  }

  private void refuse(Context context, long size) {
    String path = context.path();
    boolean photo = path.startsWith(ApiServer.BASE + "/vehicles/") && path.endsWith("/photo");
    long allowed = photo ? most() : usual;
    if (size > allowed) {
      throw new Problem(
          Problem.Kind.BODY_TOO_LARGE, "at most " + allowed + " bytes are taken here");
    }
  }
}
