package org.voltyard.ui.programs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.domain.WebhookDesk;
import org.voltyard.domain.WebhookDesk.Letter;
import org.voltyard.domain.WebhookDesk.Order;
import org.voltyard.domain.WebhookDesk.Tried;
import org.voltyard.domain.WebhookDesk.View;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Watched;

/// Where facts are sent, and which of them one receiver refused.
public final class HooksModel {
  private final WebhookDesk desk;
  private final Origin origin;
  private final Watched<View> rows;
  private final Watched<Letter> letters;
  private volatile @Nullable String chosen;

  /// Whether facts get through.
  enum State {
    ACTIVE,
    FAILING,
    STOPPED;

    static State of(View view) {
      return view.stopped() != null ? STOPPED : view.trouble() != null ? FAILING : ACTIVE;
    }
  }

  /// @param origin in whose name webhooks are set up
  public HooksModel(Fx fx, WebhookDesk desk, Origin origin) {
    this.desk = desk;
    this.origin = origin;
    rows = new Watched<>(fx, desk::all);
    letters = new Watched<>(fx, this::read);
  }

  private List<Letter> read() {
    String id = chosen;
    return id == null || desk.find(id).isEmpty() ? List.of() : desk.letters(id);
  }

  ReadOnlyObjectProperty<List<View>> rowsProperty() {
    return rows.property();
  }

  /// What the chosen receiver refused.
  ReadOnlyObjectProperty<List<Letter>> lettersProperty() {
    return letters.property();
  }

  Subscription attach() {
    return Subscription.combine(rows.attach(), letters.attach());
  }

  void reload() {
    rows.reload();
    letters.reload();
  }

  /// Shows what this one refused; null for none.
  void choose(@Nullable View view) {
    chosen = view == null ? null : view.hook().id();
    letters.reload();
  }

  /// Sets one up; its secret is in the answer.
  void add(Order order, Consumer<View> done, Consumer<Throwable> failed) {
    rows.work(() -> desk.add(order, origin), done, failed);
  }

  void change(View view, Order order, Consumer<View> done, Consumer<Throwable> failed) {
    rows.work(() -> desk.change(view.hook().id(), order, origin), done, failed);
  }

  void remove(View view, @Nullable String why, Runnable done, Consumer<Throwable> failed) {
    run(() -> desk.remove(view.hook().id(), origin.because(why)), done, failed);
  }

  void stop(View view, @Nullable String why, Runnable done, Consumer<Throwable> failed) {
    run(() -> desk.stop(view.hook().id(), origin.because(why)), done, failed);
  }

  void resume(View view, Runnable done, Consumer<Throwable> failed) {
    run(() -> desk.resume(view.hook().id(), origin), done, failed);
  }

  private void run(Runnable deed, Runnable done, Consumer<Throwable> failed) {
    rows.work(
        () -> {
          deed.run();
          return true;
        },
        _ -> {
          done.run();
          letters.reload();
        },
        failed);
  }

  /// Tells what a receiver answers to a message without a fact.
  void test(View view, Consumer<Tried> done, Consumer<Throwable> failed) {
    rows.work(() -> desk.test(view.hook().id(), origin), done, failed);
  }

  /// Sends facts again that were given up.
  ///
  /// @param seqs which; empty for all
  void replay(View view, List<Long> seqs, Consumer<Integer> done, Consumer<Throwable> failed) {
    letters.work(() -> desk.replay(view.hook().id(), seqs, origin), done, failed);
  }

  /// A fact as it was sent; empty where the journal has it no longer.
  void message(
      View view, Letter letter, Consumer<Optional<String>> done, Consumer<Throwable> failed) {
    letters.work(() -> desk.message(view.hook().id(), letter.seq(), origin), done, failed);
  }
}
