package org.voltyard.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.WebhookDesk;

/// Where facts are sent by themselves.
final class WebhooksResource {
  private static final Param<String> ID = Param.path("hook", "Id of the webhook", Syntax.TEXT);

  private static final Param<Long> SEQ =
      Param.path("seq", "Number of the fact", Syntax.whole(1, Long.MAX_VALUE));

  /// What somebody wants.
  record Body(
      @About("Where facts are posted, such as https://example.org/facts") String url,
      @About("Kinds of facts, or how they begin, such as session.; absent: all that you may see")
          @Nullable List<String> kinds,
      @About("whsec_ and Base64 of 24 to 64 bytes; absent: one is made, or stays as it is")
          @Nullable String secret) {
    WebhookDesk.Order order() {
      return new WebhookDesk.Order(url, kinds == null ? List.of() : kinds, secret);
    }
  }

  /// Whether facts get through.
  enum Status {
    ACTIVE,
    FAILING,
    STOPPED
  }

  /// Why the last attempt failed.
  record Trouble(String reason, int attempts, Instant since, Instant nextAttemptAt) {
    static @Nullable Trouble of(WebhookDesk.@Nullable Trouble told) {
      return told == null
          ? null
          : new Trouble(told.reason(), told.attempts(), told.since(), told.next());
    }
  }

  /// A webhook.
  record Item(
      String id,
      String url,
      List<String> kinds,
      @About("Whose rights say what is sent") String by,
      Status status,
      @About("Every fact up to this one is delivered or given up") long reached,
      @About("Facts of any kind after that") long waiting,
      @About("Facts that were given up") int givenUp,
      @About("When it took a fact last, since the program was started")
          @Nullable Instant deliveredAt,
      @About("Why it is stopped") @Nullable String stopped,
      @Nullable Trouble trouble) {
    static Item of(WebhookDesk.View view) {
      return new Item(
          view.hook().id(),
          view.hook().url(),
          view.hook().kinds(),
          view.by().who(),
          view.stopped() != null
              ? Status.STOPPED
              : view.trouble() != null ? Status.FAILING : Status.ACTIVE,
          view.reached(),
          view.waiting(),
          view.givenUp(),
          view.delivered(),
          view.stopped(),
          Trouble.of(view.trouble()));
    }
  }

  /// A webhook that was set up.
  record Made(Item webhook, @About("What messages are signed with; told only now") String secret) {}

  /// A fact that was given up.
  record Letter(
      long seq,
      String kind,
      Instant givenUpAt,
      int attempts,
      String reason,
      @About("Whether it waits to be sent again") boolean again) {
    static Letter of(WebhookDesk.Letter letter) {
      return new Letter(
          letter.seq(),
          letter.kind(),
          letter.givenUpAt(),
          letter.attempts(),
          letter.reason(),
          letter.again());
    }
  }

  /// A fact that was given up, as it was sent.
  record Sent(long seq, @About("What was posted") JsonNode message) {}

  /// What came of a message that was sent to try the receiver.
  record Tried(
      boolean taken, @About("Why it was not taken; absent when it was") @Nullable String reason) {}

  /// Which facts are sent again.
  record Replay(@About("Absent: all that were given up") @Nullable List<Long> seqs) {}

  /// How many facts are sent again.
  record Replayed(int count) {}

  private final WebhookDesk desk;

  WebhooksResource(WebhookDesk desk) {
    this.desk = desk;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/webhooks", "Where facts are sent")
            .needs(Permission.VIEW_FRAMES)
            .lists(Item.class, this::list, Item::of),
        Route.post("/webhooks", "Sends what happens from now on; the secret is told this once")
            .needs(Permission.VIEW_FRAMES)
            .takes(Body.class)
            .gives(201, Made.class)
            .by(this::add),
        one(Route.get("/webhooks/{hook}", "One webhook"))
            .by(request -> Answer.ok(Item.of(view(request)))),
        one(Route.put("/webhooks/{hook}", "Changes a webhook: your rights then say what is sent"))
            .takes(Body.class)
            .by(request -> told(request, id -> change(id, request))),
        Route.delete("/webhooks/{hook}", "Takes a webhook away, with what it had to send")
            .needs(Permission.VIEW_FRAMES)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::remove),
        one(Route.post("/webhooks/{hook}/stop", "Sends nothing for now"))
            .by(request -> told(request, id -> desk.stop(id, request.origin()))),
        one(Route.post("/webhooks/{hook}/resume", "Goes on where it stopped"))
            .by(request -> told(request, id -> desk.resume(id, request.origin()))),
        Route.get("/webhooks/{hook}/given-up", "Facts that the receiver refused, by number")
            .needs(Permission.VIEW_FRAMES)
            .with(ID)
            .fails(Problem.Kind.NOT_FOUND)
            .lists(Letter.class, this::letters, Letter::of),
        Route.get("/webhooks/{hook}/given-up/{seq}", "One of them, as it was sent")
            .needs(Permission.VIEW_FRAMES)
            .with(ID, SEQ)
            .gives(Sent.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::message),
        Route.post("/webhooks/{hook}/test", "Sends a message of kind webhook.test, once")
            .needs(Permission.VIEW_FRAMES)
            .with(ID)
            .gives(Tried.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::test),
        Route.post("/webhooks/{hook}/given-up/replay", "Sends facts again that were given up")
            .needs(Permission.VIEW_FRAMES)
            .with(ID)
            .takes(Replay.class)
            .gives(Replayed.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::replay));
  }

  private static Route.Draft one(Route.Draft draft) {
    return draft
        .needs(Permission.VIEW_FRAMES)
        .with(ID)
        .gives(Item.class)
        .fails(Problem.Kind.NOT_FOUND);
  }

  private Page<WebhookDesk.View> list(Request request) {
    return Slice.of(desk.all(), view -> view.hook().id(), request);
  }

  private WebhookDesk.View view(Request request) {
    String id = request.path(ID);
    return desk.find(id).orElseThrow(() -> Problem.notFound("webhook", id));
  }

  private Answer add(Request request) {
    Body body = request.body(Body.class);
    WebhookDesk.View made = allowed(() -> desk.add(body.order(), request.origin()));
    return new Answer.Value(201, new Made(Item.of(made), made.hook().secret()));
  }

  private void change(String id, Request request) {
    Body body = request.body(Body.class);
    var _ = allowed(() -> desk.change(id, body.order(), request.origin()));
  }

  private static <T> T allowed(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  /// Does something with one, and tells how it stands then.
  private Answer told(Request request, Consumer<String> deed) {
    deed.accept(view(request).hook().id());
    return Answer.ok(Item.of(view(request)));
  }

  private Answer remove(Request request) {
    desk.remove(view(request).hook().id(), request.origin());
    return new Answer.Done();
  }

  private Page<WebhookDesk.Letter> letters(Request request) {
    String id = view(request).hook().id();
    return Slice.of(desk.letters(id), letter -> "%019d".formatted(letter.seq()), request);
  }

  private Answer message(Request request) {
    String id = view(request).hook().id();
    long seq = request.path(SEQ);
    return desk.message(id, seq, request.origin())
        .<Answer>map(message -> Answer.ok(new Sent(seq, Codec.tree(message))))
        .orElseThrow(() -> Problem.notFound("fact", Long.toString(seq)));
  }

  private Answer test(Request request) {
    WebhookDesk.Tried tried = desk.test(view(request).hook().id(), request.origin());
    return Answer.ok(new Tried(tried.taken(), tried.reason()));
  }

  private Answer replay(Request request) {
    String id = view(request).hook().id();
    List<Long> seqs = request.body(Replay.class).seqs();
    return Answer.ok(
        new Replayed(desk.replay(id, seqs == null ? List.of() : seqs, request.origin())));
  }
}
