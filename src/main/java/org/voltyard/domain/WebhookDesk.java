package org.voltyard.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends facts to other systems; each is sent at least once, in order, and keeps its number.
public interface WebhookDesk {
  /// All of them, by id.
  List<View> all();

  Optional<View> find(String id);

  /// Sets one up that is sent what happens from now on.
  ///
  /// @throws IllegalArgumentException when the order is not allowed
  View add(Order order, Origin origin);

  /// Changes one; it is sent what whoever changed it may see.
  ///
  /// @throws IllegalArgumentException when the order is not allowed
  View change(String id, Order order, Origin origin);

  void remove(String id, Origin origin);

  /// Sends nothing until it is resumed.
  void stop(String id, Origin origin);

  /// Goes on where it stopped.
  void resume(String id, Origin origin);

  /// Facts that were given up, in order.
  List<Letter> letters(String id);

  /// Sends facts again that were given up; how many.
  ///
  /// @param seqs which; empty for all
  int replay(String id, List<Long> seqs, Origin origin);

  /// A fact that was given up as it was sent, in JSON; empty when the journal has it no longer.
  Optional<String> message(String id, long seq, Origin origin);

  /// Sends a message without a fact, once, and waits for the answer.
  Tried test(String id, Origin origin);

  /// What somebody wants.
  ///
  /// @param secret null where one is to be made, or the present one stays
  record Order(String url, List<String> kinds, @Nullable String secret) {
    public Order {
      kinds = List.copyOf(kinds);
    }
  }

  /// How one stands.
  ///
  /// @param reached everything up to this fact is done with
  /// @param waiting facts of any kind that it has not come to yet
  /// @param stopped why nothing is sent; null while it is
  /// @param delivered when the receiver took a fact last, since the program was started
  /// @param trouble why the last attempt failed; null when it did not
  record View(
      Webhook hook,
      Origin by,
      long reached,
      long waiting,
      int givenUp,
      @Nullable Instant delivered,
      @Nullable String stopped,
      @Nullable Trouble trouble) {}

  /// A fact that the receiver does not take.
  record Trouble(String reason, int attempts, Instant since, Instant next) {}

  /// What came of one message.
  ///
  /// @param reason why the receiver did not take it; null when it did
  record Tried(@Nullable String reason) {
    public boolean taken() {
      return reason == null;
    }
  }

  /// A fact that was given up.
  ///
  /// @param again whether it waits to be sent again
  record Letter(
      long seq, String kind, Instant givenUpAt, int attempts, String reason, boolean again) {}
}
