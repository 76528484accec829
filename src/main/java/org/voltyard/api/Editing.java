package org.voltyard.api;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;

/// Keeps two programs from overwriting each other: what can be read and changed at one address has
/// an `ETag`, and who sends it back as `If-Match` changes only what they have seen. Writes to one
/// address come one after the other.
final class Editing {
  private static final Set<String> WRITING = Set.of("PUT", "PATCH", "DELETE");
  private static final int LOCKS = 256;

  private final Map<String, Route> reading = new HashMap<>();
  private final List<ReentrantLock> locks;

  Editing(List<Route> routes) {
    for (Route route : routes) {
      boolean value = route.outputs().stream().anyMatch(Editing::whole);
      boolean edited =
          routes.stream()
              .anyMatch(r -> r.path().equals(route.path()) && WRITING.contains(r.method()));
      if (route.method().equals("GET") && value && edited) {
        reading.put(route.path(), route);
      }
    }
    locks = Stream.generate(ReentrantLock::new).limit(LOCKS).toList();
  }

  /// Whether it is one thing, a record or a picture.
  private static boolean whole(Route.Output output) {
    return (output.type() != null && !output.page()) || output.contentType().startsWith("image/");
  }

  /// Whether what is read at this route has an `ETag`.
  boolean tagged(Route route) {
    return route.equals(reading.get(route.path()));
  }

  /// Whether a write at this route can ask for that.
  boolean guards(Route route) {
    return WRITING.contains(route.method()) && reading.containsKey(route.path());
  }

  Answer serve(Context context, Route route, @Nullable Origin origin, Supplier<Answer> deed) {
    if (tagged(route)) {
      return read(context, route, deed.get());
    }
    boolean writes = WRITING.contains(route.method());
    boolean guarded = reading.containsKey(route.path()) || context.header("If-Match") != null;
    if (origin == null || !writes || !guarded) {
      return deed.get();
    }
    ReentrantLock lock = locks.get(Math.floorMod(context.path().hashCode(), LOCKS));
    lock.lock();
    try {
      return write(context, route, origin, deed);
    } finally {
      lock.unlock();
    }
  }

  private static Answer read(Context context, Route route, Answer answer) {
    Optional<String> tag = tag(route, answer);
    if (tag.isEmpty()) {
      return answer;
    }
    context.header("ETag", tag.get());
    String known = context.header("If-None-Match");
    return known != null && names(known, tag.get())
        ? new Answer.Ready(new Rendered(304, "", ""))
        : answer;
  }

  private Answer write(Context context, Route route, Origin origin, Supplier<Answer> deed) {
    Route source = reading.get(route.path());
    String wanted = context.header("If-Match");
    if (wanted != null) {
      String now = source == null ? null : now(context, source, origin);
      if (now == null || !names(wanted, now)) {
        throw new Problem(
            Problem.Kind.CHANGED_MEANWHILE,
            source == null
                ? "what is at this address has no ETag"
                : "it is not what it was; read it again");
      }
    }
    Answer answer = deed.get();
    // reading is looking at it, which is kept of some things: only who goes on gets the next tag
    if (source != null && wanted != null && !route.method().equals("DELETE")) {
      String now = now(context, source, origin);
      if (now != null) {
        context.header("ETag", now);
      }
    }
    return answer;
  }

  /// Null where there is nothing.
  private static @Nullable String now(Context context, Route source, Origin origin) {
    if (source.need() instanceof Route.Need.Right(var permission)) {
      origin.needs(permission);
    }
    try {
      Answer answer = source.handler().answer(Request.behind(context, origin));
      return tag(source, answer).orElse(null);
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.NOT_FOUND) {
        return null;
      }
      throw problem;
    }
  }

  private static Optional<String> tag(Route route, Answer answer) {
    return switch (answer) {
      case Answer.Value(int status, Object value) when status == 200 ->
          Optional.of(hash(Codec.bytes(route.stamp().apply(value))));
      case Answer.File(_, _, byte[] bytes) -> Optional.of(hash(bytes));
      default -> Optional.empty();
    };
  }

  private static boolean names(String header, String tag) {
    return Arrays.stream(header.split(",", -1))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
      return '"' + text.substring(0, 22) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
