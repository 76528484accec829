package org.voltyard.sim;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.IdTagInfo;

/// Messages about transactions, in order, kept until the depot has answered them: through lost
/// connections and reboots.
final class Deliveries {
  private static final int MOST = 2_000;

  private final SimClock clock;
  private final Configuration config;
  private final Dialect dialect;
  private final BooleanSupplier admitted;
  private final Deque<Delivery> queue = new ArrayDeque<>();
  private final List<Delivery> heldBack = new ArrayList<>();

  private BiConsumer<Transaction, @Nullable IdTagInfo> whenStarted = (_, _) -> {};
  private BiConsumer<Transaction, @Nullable IdTagInfo> whenStopped = (_, _) -> {};
  private Runnable pump = () -> {};
  private int attempts;
  private boolean resting;
  private boolean holding;
  private boolean loseNextAnswer;

  Deliveries(SimClock clock, Configuration config, Dialect dialect, BooleanSupplier admitted) {
    this.clock = clock;
    this.dialect = dialect;
    this.config = config;
    this.admitted = admitted;
  }

  void onPump(Runnable task) {
    pump = task;
  }

  void onStarted(BiConsumer<Transaction, @Nullable IdTagInfo> task) {
    whenStarted = task;
  }

  void onStopped(BiConsumer<Transaction, @Nullable IdTagInfo> task) {
    whenStopped = task;
  }

  int size() {
    return queue.size();
  }

  void add(Delivery delivery) {
    if (!dialect.tells(delivery)) {
      return;
    }
    if (holding && delivery instanceof Delivery.Sample) {
      heldBack.add(delivery);
    } else {
      queue.add(delivery);
    }
    if (queue.size() > MOST) {
      thin();
    }
    pump.run();
  }

  /// Readings are held back for a while and then sent, the latest first, after all else.
  void holdBack(Duration howLong) {
    holding = true;
    clock.after(
        howLong,
        () -> {
          holding = false;
          Collections.reverse(heldBack);
          queue.addAll(heldBack);
          heldBack.clear();
          pump.run();
        });
  }

  /// The answer to the next start gets lost on its way.
  void loseNextAnswer() {
    loseNextAnswer = true;
  }

  /// The next message to send, if there is one and the depot takes it.
  @Nullable Ask<?> next() {
    if (resting || !admitted.getAsBoolean()) {
      return null;
    }
    while (!queue.isEmpty()) {
      Delivery head = queue.element();
      Ask<?> ask = dialect.delivery(head, answer(head));
      if (ask != null) {
        return ask;
      }
      queue.remove();
    }
    return null;
  }

  private Answer<Receipt> answer(Delivery head) {
    return new Answer<>() {
      @Override
      public void got(Receipt receipt) {
        if (loseNextAnswer && head instanceof Delivery.Start) {
          loseNextAnswer = false;
          rest();
        } else {
          done(head, receipt);
        }
      }

      @Override
      public void missed(Lack lack) {
        if (lack != Lack.NOT_CONNECTED) {
          failed(head);
        }
      }
    };
  }

  private void done(Delivery head, Receipt receipt) {
    attempts = 0;
    queue.remove(head);
    switch (head) {
      case Delivery.Start start -> {
        Integer number = receipt.number();
        if (number != null) {
          start.transaction().numbered(number);
        }
        whenStarted.accept(start.transaction(), receipt.token());
      }
      case Delivery.Change change -> {
        if (receipt.token() != null) {
          whenStarted.accept(change.transaction(), receipt.token());
        }
      }
      case Delivery.Stop stop -> whenStopped.accept(stop.transaction(), receipt.token());
      case Delivery.Sample _ -> {}
    }
  }

  /// Whether anything about a transaction that is meant waits.
  boolean waits(Predicate<Transaction> meant) {
    for (Delivery each : queue) {
      Transaction transaction = about(each);
      if (transaction != null && meant.test(transaction)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Transaction about(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Start start -> start.transaction();
      case Delivery.Change change -> change.transaction();
      case Delivery.Sample sample -> sample.transaction();
      case Delivery.Stop stop -> stop.transaction();
    };
  }

  private void failed(Delivery head) {
    attempts++;
    if (attempts >= config.number(ConfigKey.TRANSACTION_MESSAGE_ATTEMPTS)) {
      attempts = 0;
      queue.remove(head);
    } else {
      rest();
    }
  }

  private void rest() {
    resting = true;
    int seconds = config.number(ConfigKey.TRANSACTION_MESSAGE_RETRY_INTERVAL);
    clock.after(
        Duration.ofSeconds((long) seconds * Math.max(1, attempts)),
        () -> {
          resting = false;
          pump.run();
        });
  }

  /// Memory is short: every second reading goes, never a start or a stop.
  private void thin() {
    boolean keep = true;
    Iterator<Delivery> each = queue.iterator();
    each.next(); // the head may be on its way
    while (each.hasNext()) {
      if (each.next() instanceof Delivery.Sample) {
        keep = !keep;
        if (!keep) {
          each.remove();
        }
      }
    }
  }
}
