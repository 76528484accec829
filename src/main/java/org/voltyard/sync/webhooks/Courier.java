package org.voltyard.sync.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.Origin;
import org.voltyard.domain.WebhookDesk.Letter;
import org.voltyard.domain.WebhookDesk.Trouble;
import org.voltyard.domain.WebhookEvent;

/// Brings facts to one receiver, one after the other, on a thread of its own. A receiver that is
/// away is waited for; a fact that it refuses again and again is laid aside.
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int ATTEMPTS = 8;
  private static final int MOST_LETTERS = 1_000;
  private static final Origin SELF = new Origin("webhooks", "depot");

  private final String id;
  private final HookBook book;
  private final Ground ground;
  private final Delivery delivery;
  private final Queue queue;
  private final Progress progress;
  private final Semaphore awake = new Semaphore(0);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean closed;
  private volatile @Nullable Trouble trouble;
  private volatile @Nullable Instant delivered;
  private volatile @Nullable CompletableFuture<Delivery.Result> sending;

  Courier(HookBook.State state, HookBook book, Ground ground, Delivery delivery) {
    this.id = state.hook().id();
    this.book = book;
    this.ground = ground;
    this.delivery = delivery;
    queue = new Queue(ground, state.reached());
    progress = new Progress(id, ground);
  }

  void start() {
    Thread.ofVirtual().name("webhook-" + id).start(this::run);
  }

  /// Looks around again.
  void wake() {
    awake.release();
  }

  long position() {
    return queue.position();
  }

  /// When the receiver took a fact last; null when it has taken none yet.
  @Nullable Instant delivered() {
    return delivered;
  }

  @Nullable Trouble trouble() {
    return trouble;
  }

  private void run() {
    boolean well = true;
    while (!closed) {
      try {
        if (!step()) {
          rest();
        }
        well = true;
      } catch (CancellationException _) {
        LOG.debug("webhook {} was cut short", id); // it is sent again after the next start
      } catch (RuntimeException e) {
        if (well) {
          LOG.error("webhook {} cannot go on", id, e);
        }
        well = false;
        rest();
      }
    }
    ended.complete(null);
  }

  private void rest() {
    if (!closed) {
      awake.acquireUninterruptibly();
      awake.drainPermits();
    }
  }

  /// False when there is nothing to do now.
  private boolean step() {
    HookBook.State state = book.state(id);
    if (state == null) {
      closed = true;
      return false;
    }
    progress.note(state.reached(), queue.position());
    if (state.stopped() != null) {
      trouble = null;
      queue.again();
      return false;
    }
    Trouble last = trouble;
    if (last != null && ground.clock().instant().isBefore(last.next())) {
      return false;
    }
    Optional<Letter> again = state.given().stream().filter(Letter::again).findFirst();
    if (again.isPresent()) {
      resend(state, again.get());
      return true;
    }
    FactArchive.Row row = queue.next(state.hook());
    if (row == null) {
      return false;
    }
    if (state.hook().wants(row.kind())) {
      deliver(state, row);
    } else {
      queue.pass();
    }
    return true;
  }

  private void deliver(HookBook.State state, FactArchive.Row row) {
    switch (send(state, row)) {
      case Delivery.Result.Done() -> {
        delivered = ground.clock().instant();
        passed();
      }
      case Delivery.Result.Gone() -> stop("the receiver says that it is gone");
      case Delivery.Result.Missed(var reason) -> failed(reason);
      case Delivery.Result.Refused(var reason) -> {
        int attempts = failed(reason);
        if (attempts >= ATTEMPTS) {
          write(new WebhookEvent.GivenUp(id, row.seq(), row.kind(), attempts, reason));
          passed();
          if (state.given().size() + 1 >= MOST_LETTERS) {
            stop(MOST_LETTERS + " facts were given up");
          }
        }
      }
    }
  }

  private void resend(HookBook.State state, Letter letter) {
    FactArchive.Row row = Queue.find(ground, letter.seq());
    if (row == null) {
      giveUp(letter, "the journal does not have it any longer");
      return;
    }
    switch (send(state, row)) {
      case Delivery.Result.Done() -> {
        delivered = ground.clock().instant();
        write(new WebhookEvent.Delivered(id, letter.seq()));
        trouble = null;
      }
      case Delivery.Result.Gone() -> stop("the receiver says that it is gone");
      case Delivery.Result.Missed(var reason) -> failed(reason);
      case Delivery.Result.Refused(var reason) -> giveUp(letter, reason);
    }
  }

  private void giveUp(Letter letter, String reason) {
    write(new WebhookEvent.GivenUp(id, letter.seq(), letter.kind(), letter.attempts() + 1, reason));
  }

  private Delivery.Result send(HookBook.State state, FactArchive.Row row) {
    CompletableFuture<Delivery.Result> result =
        delivery.send(state.hook(), Message.of(state.hook(), row));
    sending = result;
    if (closed) {
      result.cancel(false);
    }
    return result.join();
  }

  private void passed() {
    queue.pass();
    progress.handled();
    trouble = null;
  }

  /// How often it has failed by now.
  private int failed(String reason) {
    Trouble before = trouble;
    Instant now = ground.clock().instant();
    Instant since = before == null ? now : before.since();
    int attempts = before == null ? 1 : before.attempts() + 1;
    Duration pause = Backoff.after(attempts, ground.random());
    trouble = new Trouble(reason, attempts, since, now.plus(pause));
    if (!since.plus(ground.rules().endurance().get()).isAfter(now)) {
      stop("nothing was delivered since " + since + ": " + reason);
    }
    return attempts;
  }

  private void stop(String reason) {
    LOG.warn("webhook {} is stopped: {}", id, reason);
    write(new WebhookEvent.Stopped(id, reason, SELF));
  }

  private void write(WebhookEvent event) {
    ground.journal().accept(event);
  }

  /// Ends; what is under way is sent again some other time.
  void close() {
    closed = true;
    CompletableFuture<Delivery.Result> now = sending;
    if (now != null) {
      now.cancel(false);
    }
    wake();
    ended.join();
    progress.end(queue.position());
  }
}
