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
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.v16.StartTransaction;
import org.voltyard.ocpp.v16.StopTransaction;

/// Messages about transactions, in order, kept until the depot has answered them: through lost
/// connections and reboots.
final class Deliveries {
  private static final int MOST = 2_000;

  private final SimClock clock;
  private final Configuration config;
  private final BooleanSupplier admitted;
  private final Deque<Delivery> queue = new ArrayDeque<>();
  private final List<Delivery> heldBack = new ArrayList<>();

  private BiConsumer<Transaction, StartTransaction.Response> whenStarted = (_, _) -> {};
  private BiConsumer<Transaction, StopTransaction.Response> whenStopped = (_, _) -> {};
  private Runnable pump = () -> {};
  private int attempts;
  private boolean resting;
  private boolean holding;
  private boolean loseNextAnswer;

  Deliveries(SimClock clock, Configuration config, BooleanSupplier admitted) {
    this.clock = clock;
    this.config = config;
    this.admitted = admitted;
  }

  void onPump(Runnable task) {
    pump = task;
  }

  void onStarted(BiConsumer<Transaction, StartTransaction.Response> task) {
    whenStarted = task;
  }

  void onStopped(BiConsumer<Transaction, StopTransaction.Response> task) {
    whenStopped = task;
  }

  int size() {
    return queue.size();
  }

  void add(Delivery delivery) {
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
      Call<?> request = head.request();
      if (request != null) {
        return ask(head, request);
      }
      queue.remove();
    }
    return null;
  }

  private <R> Ask<R> ask(Delivery head, Call<R> request) {
    return new Ask<>(
        request,
        new Answer<>() {
          @Override
          public void got(R response) {
            if (loseNextAnswer && head instanceof Delivery.Start) {
              loseNextAnswer = false;
              rest();
            } else {
              done(head, response);
            }
          }

          @Override
          public void missed(Lack lack) {
            if (lack != Lack.NOT_CONNECTED) {
              failed(head);
            }
          }
        });
  }

  private void done(Delivery head, Object response) {
    attempts = 0;
    queue.remove(head);
    if (head instanceof Delivery.Start(Transaction transaction)
        && response instanceof StartTransaction.Response answer) {
      transaction.numbered(answer.transactionId());
      whenStarted.accept(transaction, answer);
    } else if (head instanceof Delivery.Stop(Transaction transaction)
        && response instanceof StopTransaction.Response answer) {
      whenStopped.accept(transaction, answer);
    }
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
