package org.voltyard.api;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Does once what is asked for twice with the same `Idempotency-Key`. Answers are kept for a day,
/// in memory: some tell secrets that nothing else keeps.
final class Repeats {
  static final String HEADER = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final int MOST = 10_000;
  private static final long LARGEST = 32L << 20;

  private final InstantSource clock;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long size;

  /// @param asked hash of the whole request
  private record Entry(String asked, Instant at, @Nullable Outcome outcome) {
    long size() {
      return outcome instanceof Outcome.Answered(Rendered kept) ? 2L * kept.text().length() : 0;
    }
  }

  /// What came of the first request.
  private sealed interface Outcome {
    record Answered(Rendered answer) implements Outcome {}

    record Failed(Problem.Kind kind, String detail) implements Outcome {}
  }

  Repeats(InstantSource clock) {
    this.clock = clock;
  }

  /// The answer, of now or of before.
  Answer once(Context context, String who, Supplier<Answer> deed) {
    String key = context.header(HEADER);
    if (key == null || !context.method().toString().equals("POST")) {
      return deed.get();
    }
    if (!KEY.matcher(key).matches()) {
      throw new Problem(
          Problem.Kind.BAD_PARAMETER, HEADER + ": 1 to 255 visible ASCII characters are allowed");
    }
    String place = who + "\n" + key;
    String asked = hash(context);
    Optional<Outcome> before = begin(place, asked);
    if (before.isPresent()) {
      context.header(REPLAYED, "true");
      return switch (before.get()) {
        case Outcome.Answered(Rendered answer) -> new Answer.Ready(answer);
        case Outcome.Failed(Problem.Kind kind, String detail) -> throw new Problem(kind, detail);
      };
    }
    return first(place, asked, deed);
  }

  private Answer first(String place, String asked, Supplier<Answer> deed) {
    try {
      Answer answer = deed.get();
      Optional<Rendered> rendered = Rendered.of(answer);
      keep(place, asked, rendered.<Outcome>map(Outcome.Answered::new).orElse(null));
      return rendered.<Answer>map(Answer.Ready::new).orElse(answer);
    } catch (Problem problem) {
      keep(place, asked, outcome(problem));
      throw problem;
    } catch (org.voltyard.domain.Forbidden refused) {
      keep(place, asked, null);
      throw refused;
    } catch (RuntimeException e) {
      keep(
          place,
          asked,
          new Outcome.Failed(
              Problem.Kind.CONFLICT,
              "the first request with this key failed in its middle; look what has become of it,"
                  + " then take another key"));
      throw e;
    }
  }

  /// Null where nothing has happened: then the same may be tried again.
  private static @Nullable Outcome outcome(Problem problem) {
    return switch (problem.kind()) {
      case STATION_ERROR, TIMED_OUT ->
          new Outcome.Failed(problem.kind(), String.valueOf(problem.getMessage()));
      default -> null;
    };
  }

  private synchronized Optional<Outcome> begin(String place, String asked) {
    forget();
    Entry known = entries.get(place);
    if (known == null) {
      entries.put(place, new Entry(asked, clock.instant(), null));
      return Optional.empty();
    }
    if (!known.asked().equals(asked)) {
      throw new Problem(
          Problem.Kind.KEY_REUSED, "the key was used for another request; take a new one");
    }
    Outcome outcome = known.outcome();
    if (outcome == null) {
      throw new Problem(Problem.Kind.CONFLICT, "the first request with this key is under way")
          .after(Duration.ofSeconds(1));
    }
    return Optional.of(outcome);
  }

  private synchronized void keep(String place, String asked, @Nullable Outcome outcome) {
    entries.remove(place);
    if (outcome != null) {
      Entry kept = new Entry(asked, clock.instant(), outcome);
      entries.put(place, kept);
      size += kept.size();
    }
    forget();
  }

  /// The oldest first: what is over, and what there is no room for.
  private void forget() {
    Instant over = clock.instant().minus(KEPT);
    var oldest = entries.values().iterator();
    while (oldest.hasNext()) {
      Entry entry = oldest.next();
      boolean room = entries.size() <= MOST && size <= LARGEST;
      if (room && entry.at().isAfter(over)) {
        return;
      }
      size -= entry.size();
      oldest.remove();
    }
  }

  private static String hash(Context context) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String head = context.method() + " " + context.path() + "?" + context.queryString() + "\n";
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(context.bodyAsBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
