package org.voltyard.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Forbidden;

/// What went wrong with a request, told as RFC 9457 wants it.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// The kinds of problems; the type of one points into the documentation page.
  enum Kind {
    BAD_PARAMETER(400, "A parameter is unknown or has a wrong value"),
    MALFORMED_BODY(400, "The body is not the JSON that is expected here"),
    UNAUTHENTICATED(401, "The request does not say who asks, or not credibly"),
    FORBIDDEN(403, "Requests of foreign web pages are not served"),
    NOT_ALLOWED(403, "Your roles do not allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The address does not know this method"),
    CONFLICT(409, "It does not fit the present state"),
    NOT_CONNECTED(409, "The station is not connected"),
    CHANGED_MEANWHILE(412, "It is not what it was when it was read"),
    BODY_TOO_LARGE(413, "The body is too large"),
    BAD_MEDIA_TYPE(415, "The body is of a type that is not taken here"),
    INVALID_BODY(422, "The body says something that is not allowed"),
    INVALID_COMMAND(422, "The command cannot be understood"),
    UNSUPPORTED_COMMAND(422, "The station does not support the command"),
    KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    TOO_MANY(429, "Too many requests"),
    INTERNAL(500, "Something went wrong in VoltYard"),
    STATION_ERROR(502, "The station answered with an error"),
    UNAVAILABLE(503, "VoltYard cannot do this now"),
    TIMED_OUT(504, "The station did not answer in time");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }

    String type() {
      return ApiServer.BASE + "/docs#problem-" + Codec.word(this).replace('_', '-');
    }
  }

  /// The members of every problem; some have more.
  record Body(
      @About("Names the kind of problem") String type,
      String title,
      int status,
      String detail,
      @About("The address that was asked") String instance) {}

  private final Kind kind;
  private final transient Map<String, Object> more = new LinkedHashMap<>();
  private transient @Nullable Duration pause;

  Problem(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  /// Says what is missing, and who has it.
  static Problem of(Forbidden refused) {
    Problem problem = new Problem(Kind.NOT_ALLOWED, String.valueOf(refused.getMessage()));
    problem.more.put("permission", refused.permission());
    problem.more.put("roles", refused.roles());
    return problem;
  }

  /// A parameter with a wrong value.
  static Problem parameter(String name, String value, String allowed) {
    return new Problem(
            Kind.BAD_PARAMETER,
            "parameter " + name + " '" + value + "': " + allowed + " is allowed")
        .with("parameter", name)
        .with("value", value)
        .with("allowed", allowed);
  }

  static Problem notFound(String what, Object id) {
    return new Problem(Kind.NOT_FOUND, what + " " + id + " is not known");
  }

  /// Adds a member of its own.
  Problem with(String member, @Nullable String value) {
    if (value != null) {
      more.put(member, value);
    }
    return this;
  }

  /// Says when it may be tried again.
  Problem after(Duration wait) {
    pause = wait;
    return this;
  }

  @Nullable Duration pause() {
    return pause;
  }

  Kind kind() {
    return kind;
  }

  Map<String, Object> told(String instance) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", kind.type());
    body.put("title", kind.title());
    body.put("status", kind.status());
    body.put("detail", String.valueOf(getMessage()));
    body.put("instance", instance);
    body.putAll(more);
    return body;
  }
}
