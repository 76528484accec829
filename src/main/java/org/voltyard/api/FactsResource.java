package org.voltyard.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;

/// What happened, as it is written in the journal: followed from any number on, or searched.
final class FactsResource {
  static final String EVENTS = "text/event-stream";
  private static final Param<Long> SINCE =
      Param.query(
          "since",
          "Facts after this sequence number; 0 when absent. The header Last-Event-ID wins over it",
          Syntax.whole(0, Long.MAX_VALUE));
  private static final Param<String> SUBJECT =
      Param.query("subject", "Only about this station, token or setting", Syntax.TEXT);
  private static final Param<String> KIND =
      Param.query("kind", "Only of this kind, or of kinds that begin so", Syntax.TEXT);

  /// A fact.
  record Item(
      @About("Its place in the journal") long seq,
      Instant at,
      String subject,
      @About("Such as session.started") String kind,
      @About("What is known of it") JsonNode body) {
    static Item of(FactArchive.Row row) {
      JsonNode body = Codec.tree(row.body());
      for (String secret : FactArchive.SECRETS) {
        // nobody outside needs it
        body.findParents(secret).forEach(holder -> ((ObjectNode) holder).putNull(secret));
      }
      return new Item(row.seq(), row.at(), row.subject(), row.kind(), body);
    }
  }

  /// A part of the journal, in order.
  record Part(
      List<Item> items,
      @About("Number of the last fact looked at: `since` of the following part") long last,
      @About("Newest number in the journal") long newest) {}

  private final Doors.Facts facts;
  private final FactStream stream;

  FactsResource(Doors.Facts facts, FactStream stream) {
    this.facts = facts;
    this.stream = stream;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/facts",
                "The journal from a number on: a part of it, or a stream (server-sent events, WebSocket)")
            .needs(Permission.VIEW_FRAMES)
            .with(SINCE, KIND, SUBJECT, Param.LIMIT)
            .gives(Part.class)
            .givesText(EVENTS)
            .by(this::read),
        Route.get("/facts/search", "Facts from the database, newest first; meter values excepted")
            .needs(Permission.VIEW_FRAMES)
            .with(SUBJECT, KIND)
            .listsInTime(Item.class, this::search, Item::of));
  }

  private Answer read(Request request) {
    Wanted wanted = wanted(request);
    int limit = request.limit();
    if (request.accepts(EVENTS)) {
      return new Answer.Flow(EVENTS, out -> stream.follow(new EventSink(out), wanted));
    }
    List<Item> items = new ArrayList<>();
    long last =
        facts
            .log()
            .read(
                wanted.since(),
                limit,
                recorded -> {
                  FactArchive.Row row = facts.row().apply(recorded);
                  if (wanted.filter().wants(row)) {
                    items.add(Item.of(row));
                  }
                });
    return Answer.ok(new Part(items, last, facts.log().lastSeq()));
  }

  /// What a client wants to follow.
  Wanted wanted(Request request) {
    String seen = request.header("Last-Event-ID");
    long since = seen == null ? request.query(SINCE, 0L) : SINCE.read(seen);
    return new Wanted(checked(since), new Filter(request.query(KIND), request.query(SUBJECT)));
  }

  /// Whoever has seen more than there is follows another journal.
  private long checked(long since) {
    long newest = facts.log().lastSeq();
    if (since > newest) {
      throw Problem.parameter("since", Long.toString(since), "a whole number from 0 to " + newest);
    }
    return since;
  }

  private Page<FactArchive.Row> search(Request request) {
    return facts
        .archive()
        .search(
            new FactArchive.Query(
                request.query(SUBJECT),
                request.query(KIND),
                request.query(Param.FROM),
                request.query(Param.TO),
                request.query(Param.CURSOR),
                request.limit()));
  }

  /// Facts after a number, and which of them.
  record Wanted(long since, Filter filter) {}

  /// Which facts are wanted.
  record Filter(@Nullable String kind, @Nullable String subject) {
    boolean wants(FactArchive.Row row) {
      return (kind == null || row.kind().startsWith(kind))
          && (subject == null || row.subject().equals(subject));
    }
  }
}
