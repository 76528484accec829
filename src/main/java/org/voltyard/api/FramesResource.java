package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Recordings;
import org.voltyard.domain.StationId;

/// What went over the wire, to be searched and exported.
final class FramesResource {
  static final String LINES = "application/x-ndjson";
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);
  private static final Param<String> ACTION =
      Param.query("action", "Only of this action, such as BootNotification", Syntax.TEXT);
  private static final Param<String> MESSAGE =
      Param.query("message", "Only with this message id", Syntax.TEXT);
  private static final Param<String> CONTAINS =
      Param.query("contains", "Only with this text in them", Syntax.TEXT);
  private static final Param<Boolean> FAULTY =
      Param.query("faulty", "Only those with something wrong", Syntax.FLAG);
  private static final Param<String> TRANSACTION =
      Param.query("transaction", "Only of this transaction, with the answers", Syntax.TEXT);
  private static final Param<Long> SLOWER =
      Param.query(
          "slowerMs",
          "Only answers that took longer than so many milliseconds",
          Syntax.whole(0, 9_999_999));
  private static final Param<Boolean> REDACTED =
      Param.query(
          "redacted",
          "JSON lines only: with tokens, vehicle ids, passwords and user names replaced; true when"
              + " absent",
          Syntax.FLAG);

  /// A frame.
  record Item(
      Instant at,
      String station,
      @About("From the station") boolean incoming,
      @About("2 call, 3 result, 4 error, 5 error of a result, 6 send, 0 unreadable") int type,
      @Nullable String messageId,
      @Nullable String action,
      @About("Of an answer: time since its request") @Nullable Long latencyUs,
      @Nullable String fault,
      String text) {
    static Item of(FrameLog.Frame frame) {
      return new Item(
          frame.at(),
          frame.station().value(),
          frame.incoming(),
          frame.type(),
          frame.messageId(),
          frame.action(),
          frame.latencyMicros() < 0 ? null : frame.latencyMicros(),
          frame.fault(),
          frame.text());
    }
  }

  private final FrameLog frames;
  private final Recordings recordings;
  private final AuditTrail trail;

  FramesResource(Doors.Frames doors, AuditTrail trail) {
    this.trail = trail;
    frames = doors.log();
    recordings = doors.recordings();
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/frames",
                "Frames, newest first; as JSON lines all of them when no limit is given. A search for"
                    + " words may give a short page, or an empty one, before its end: go on with"
                    + " `next`")
            .needs(Permission.VIEW_FRAMES)
            .with(STATION, ACTION, MESSAGE, CONTAINS, FAULTY, TRANSACTION, SLOWER, REDACTED)
            .with(Param.FROM, Param.TO, Param.CURSOR, Param.LIMIT)
            .givesPageOf(Item.class)
            .givesText(LINES)
            .by(this::list));
  }

  private Answer list(Request request) {
    if (!request.accepts(LINES)) {
      return Answer.ok(
          request.search(() -> frames.search(query(request, null, request.limit()))).map(Item::of));
    }
    boolean all = !request.has(Param.LIMIT);
    int limit = all ? 1000 : request.limit();
    boolean redacted = request.query(REDACTED, true);
    Recordings.Lines lines =
        recordings.write(redacted ? Recordings.Privacy.REDACTED : Recordings.Privacy.AS_RECORDED);
    Page<FrameLog.Frame> first = request.search(() -> frames.search(query(request, null, limit)));
    return new Answer.Flow(
        LINES,
        out -> {
          AtomicLong sent = new AtomicLong();
          try {
            write(first, lines, out, sent);
            String next = all ? first.next() : null;
            while (next != null) {
              Page<FrameLog.Frame> page = frames.search(query(request, next, 1000));
              write(page, lines, out, sent);
              next = page.next();
            }
          } finally { // whoever leaves midway has the rest
            trail.exported(request.origin(), "frames", sent.get());
          }
        });
  }

  private static void write(
      Page<FrameLog.Frame> page, Recordings.Lines lines, OutputStream out, AtomicLong sent)
      throws IOException {
    for (FrameLog.Frame frame : page.items()) {
      out.write(Codec.bytes(Item.of(lines.told(frame))));
      out.write('\n');
      sent.incrementAndGet();
    }
  }

  private static FrameLog.Query query(Request request, @Nullable String cursor, int limit) {
    Long slower = request.query(SLOWER);
    return new FrameLog.Query(
        request.query(STATION),
        request.query(ACTION),
        request.query(MESSAGE),
        request.query(CONTAINS),
        request.query(FAULTY, false),
        request.query(TRANSACTION),
        slower == null ? null : Duration.ofMillis(slower),
        request.query(Param.FROM),
        request.query(Param.TO),
        false,
        cursor == null ? request.query(Param.CURSOR) : cursor,
        limit);
  }
}
