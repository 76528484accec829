package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;

/// What stations told of customers, until somebody has read it: in memory only, never in the
/// journal, the database or a log, and not for longer than an hour.
public final class CustomerDesk {
  /// How long answers are kept.
  public static final Duration KEPT = Duration.ofHours(1);

  private static final int MOST = 20;

  private final InstantSource clock;
  private final Map<StationId, Deque<Collected>> desks = new ConcurrentHashMap<>();

  public CustomerDesk(InstantSource clock) {
    this.clock = clock;
  }

  /// A part of an answer.
  record Part(int request, int number, boolean last, String data) {}

  /// A question about a customer and what has come of it.
  ///
  /// @param asked null while only the answer is known
  /// @param data what the station told, in its words; empty while nothing has come
  public record Answer(
      int request,
      Instant since,
      CustomerReference.@Nullable Kind asked,
      boolean report,
      boolean clear,
      boolean complete,
      String data) {}

  private static final class Collected {
    private final int request;
    private final Instant since;
    private final Map<Integer, String> parts = new TreeMap<>();
    private DiagnosticEvent.@Nullable CustomerAsked asked;
    private int last = -1;

    private Collected(int request, Instant since) {
      this.request = request;
      this.since = since;
    }

    private Answer answer() {
      DiagnosticEvent.CustomerAsked question = asked;
      return new Answer(
          request,
          since,
          question == null ? null : question.reference(),
          question != null && question.report(),
          question != null && question.clear(),
          last >= 0 && parts.size() == last + 1,
          String.join("", parts.values()));
    }
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    if (recorded.fact() instanceof DiagnosticEvent.CustomerAsked e) {
      Deque<Collected> desk = desk(e.station());
      synchronized (desk) {
        collected(desk, e.request()).asked = e;
      }
    }
  }

  void told(StationId station, Part part) {
    Deque<Collected> desk = desk(station);
    synchronized (desk) {
      Collected one = collected(desk, part.request());
      one.parts.put(part.number(), part.data());
      if (part.last()) {
        one.last = part.number();
      }
    }
  }

  /// The questions of the last hour, the newest first.
  public List<Answer> answers(StationId station) {
    Deque<Collected> desk = desks.get(station);
    if (desk == null) {
      return List.of();
    }
    synchronized (desk) {
      forget(desk);
      return List.copyOf(desk).reversed().stream().map(Collected::answer).toList();
    }
  }

  /// Forgets one answer at once.
  public void discard(StationId station, int request) {
    Deque<Collected> desk = desks.get(station);
    if (desk != null) {
      synchronized (desk) {
        desk.removeIf(c -> c.request == request);
      }
    }
  }

  /// Forgets what is too old; call it now and then.
  public void tick() {
    for (Deque<Collected> desk : desks.values()) {
      synchronized (desk) {
        forget(desk);
      }
    }
  }

  private Deque<Collected> desk(StationId station) {
    return desks.computeIfAbsent(station, _ -> new ArrayDeque<>());
  }

  private Collected collected(Deque<Collected> desk, int request) {
    for (Collected each : desk) {
      if (each.request == request) {
        return each;
      }
    }
    Collected fresh = new Collected(request, clock.instant());
    desk.addLast(fresh);
    if (desk.size() > MOST) {
      desk.removeFirst();
    }
    return fresh;
  }

  private void forget(Deque<Collected> desk) {
    Instant oldest = clock.instant().minus(KEPT);
    desk.removeIf(c -> c.since.isBefore(oldest));
  }
}
