package org.voltyard.ocpp.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Depot;
import org.voltyard.domain.StationId;

/// Decides who may open a socket.
final class Gate {
  private final EngineSettings settings;
  private final Depot depot;

  /// What is decided.
  sealed interface Verdict {
    record Pass(StationId station) implements Verdict {}

    /// An HTTP answer instead; `suspect` is the station whose password was wrong.
    record Refuse(int status, String reason, @Nullable StationId suspect) implements Verdict {}
  }

  Gate(EngineSettings settings, Depot depot) {
    this.settings = settings;
    this.depot = depot;
  }

  /// @param resource path of the request, with its query
  /// @param authorization the header of that name, empty when there is none
  /// @param open number of sockets that are open
  Verdict judge(String resource, String authorization, int open) {
    String id = stationId(resource);
    if (id == null || !StationId.valid(id)) {
      return new Verdict.Refuse(404, "no station id of 1 to 48 visible characters", null);
    }
    if (open >= settings.limits().connections()) {
      return new Verdict.Refuse(503, "too many connections", null);
    }
    StationId station = new StationId(id);
    return switch (depot.access(station)) {
      case Depot.Access.Open _ -> new Verdict.Pass(station);
      // OCPP-J 1.6 §3.2 has only this answer for a station that is not wanted
      case Depot.Access.Closed(String reason) -> new Verdict.Refuse(404, reason, null);
      case Depot.Access.Password password ->
          !settings.basicAuth() || Credentials.match(authorization, station, password)
              ? new Verdict.Pass(station)
              : new Verdict.Refuse(401, "wrong credentials", station);
    };
  }

  private @Nullable String stationId(String resource) {
    int end = resource.indexOf('?');
    String path = end < 0 ? resource : resource.substring(0, end);
    String prefix = settings.listen().path() + "/";
    if (!path.startsWith(prefix)) {
      return null;
    }
    String last = path.substring(prefix.length());
    if (last.endsWith("/")) {
      last = last.substring(0, last.length() - 1); // some stations add it to the address
    }
    return last.indexOf('/') >= 0 ? null : decoded(last);
  }

  /// Null where the text is not percent-encoded UTF-8.
  private static @Nullable String decoded(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      } else if (i + 2 < text.length() && hex(text, i + 1) >= 0) {
        bytes.put((byte) hex(text, i + 1));
        i += 2;
      } else {
        return null;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
