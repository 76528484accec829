package org.voltyard.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.Page;
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

  /// A frame.
  record Item(
      Instant at,
      String station,
      @About("From the station") boolean incoming,
      @About("2 call, 3 result, 4 error, 0 unreadable") int type,
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

  FramesResource(FrameLog frames) {
    this.frames = frames;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/frames", "Frames, newest first; as JSON lines all of them when no limit is given")
            .with(STATION, ACTION, MESSAGE, CONTAINS, FAULTY)
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
    Page<FrameLog.Frame> first = request.search(() -> frames.search(query(request, null, limit)));
    return new Answer.Flow(
        LINES,
        out -> {
          write(first, out);
          String next = all ? first.next() : null;
          while (next != null) {
            Page<FrameLog.Frame> page = frames.search(query(request, next, 1000));
            write(page, out);
            next = page.next();
          }
        });
  }

  private static void write(Page<FrameLog.Frame> page, OutputStream out) throws IOException {
    for (FrameLog.Frame frame : page.items()) {
      out.write(Codec.bytes(Item.of(frame)));
      out.write('\n');
    }
  }

  private static FrameLog.Query query(Request request, @Nullable String cursor, int limit) {
    return new FrameLog.Query(
        request.query(STATION),
        request.query(ACTION),
        request.query(MESSAGE),
        request.query(CONTAINS),
        request.query(FAULTY, false),
        request.query(Param.FROM),
        request.query(Param.TO),
        cursor == null ? request.query(Param.CURSOR) : cursor,
        limit);
  }
}
