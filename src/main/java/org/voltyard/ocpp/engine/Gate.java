package org.voltyard.ocpp.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Depot;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.StationId;

/// Decides who may open a socket.
final class Gate {
  private final EngineSettings settings;
  private final Depot depot;

  /// What is decided.
  sealed interface Verdict {
    record Pass(StationId station, SecurityProfile profile) implements Verdict {}

    /// An HTTP answer instead.
    record Refuse(int status, String reason, @Nullable Suspicion suspicion) implements Verdict {
      private Refuse(int status, String reason) {
        this(status, reason, null);
      }
    }
  }

  /// What is told of a station that was refused although the depot knows it.
  record Suspicion(StationId station, Note note) {}

  /// What a station asks with.
  ///
  /// @param resource path of the request, with its query
  /// @param authorization the header of that name, empty when there is none
  /// @param tls whether nobody can listen
  /// @param certificate the station's own, which the depot believes; null when it showed none
  record Request(
      String resource, String authorization, boolean tls, @Nullable X509Certificate certificate) {}

  Gate(EngineSettings settings, Depot depot) {
    this.settings = settings;
    this.depot = depot;
  }

  /// @param open number of sockets that are open
  Verdict judge(Request request, int open) {
    String id = stationId(request.resource());
    if (id == null || !StationId.valid(id)) {
      return new Verdict.Refuse(404, "no station id of 1 to 48 visible characters");
    }
    if (open >= settings.limits().connections()) {
      return new Verdict.Refuse(503, "too many connections");
    }
    StationId station = new StationId(id);
    return switch (depot.access(station)) {
      // OCPP-J 1.6 §3.2 has only this answer for a station that is not wanted
      case Depot.Access.Closed(String reason) -> new Verdict.Refuse(404, reason);
      case Depot.Access.Asked asked -> judge(station, asked, request);
    };
  }

  private Verdict judge(StationId station, Depot.Access.Asked asked, Request request) {
    X509Certificate certificate = request.certificate();
    if (certificate != null && Subject.of(certificate).names(asked.subject())) {
      return new Verdict.Pass(station, SecurityProfile.TLS_CERTIFICATE);
    } else if (asked.least() == SecurityProfile.TLS_CERTIFICATE) {
      return certificate == null
          ? low(station, asked, "without a certificate")
          : new Verdict.Refuse(
              403,
              "the certificate is of another station: " + certificate.getSubjectX500Principal(),
              new Suspicion(station, Note.CERTIFICATE_REFUSED));
    } else if (asked.least().tls() && !request.tls()) {
      return low(station, asked, "without TLS");
    }
    return password(station, asked, request);
  }

  /// A00.FR.002
  private static Verdict low(StationId station, Depot.Access.Asked asked, String how) {
    return new Verdict.Refuse(
        403,
        "security profile " + asked.least().number() + " is demanded, the station came " + how,
        new Suspicion(station, Note.PROFILE_TOO_LOW));
  }

  private Verdict password(StationId station, Depot.Access.Asked asked, Request request) {
    Predicate<byte[]> password = asked.password();
    if (password == null) {
      return asked.least() == SecurityProfile.OPEN
          ? new Verdict.Pass(station, SecurityProfile.OPEN)
          : wrong(station, "the security profile demands a password, but none is kept here");
    } else if (settings.basicAuth()
        && !Credentials.match(request.authorization(), station, password)) {
      return wrong(station, "wrong credentials");
    }
    return new Verdict.Pass(
        station, request.tls() ? SecurityProfile.TLS_BASIC : SecurityProfile.BASIC);
  }

  private static Verdict wrong(StationId station, String reason) {
    return new Verdict.Refuse(401, reason, new Suspicion(station, Note.LOGIN_FAILED));
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
