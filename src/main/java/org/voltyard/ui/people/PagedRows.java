package org.voltyard.ui.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Page;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;

/// Rows of a register that is too long to hold, page by page as the archive finds and orders them.
final class PagedRows<R> {
  private static final int PAGE = 200;
  private static final int MOST = 1_000;
  private static final int WAITING = 4096;

  /// By then the archive has what the register has.
  private static final Duration FOLLOWED = Duration.ofSeconds(1);

  private final Fx fx;
  private final EventBus bus;
  private final Part<R> part;
  private final PageReader<R> reader;
  private final Coalesced<String, Boolean> stirred;
  private final List<R> read = new ArrayList<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable List<R>> rows = new ReadOnlyObjectWrapper<>();
  private Wanted wanted = new Wanted("", null, null, false);
  private final AtomicLong counted = new AtomicLong();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
  private boolean anew;
  private int number;
  private Subscription soon = Subscription.EMPTY;

  /// What to look for.
  ///
  /// @param active null for all
  /// @param by key of the title of the column that orders, null for the usual order
  record Wanted(String words, @Nullable Boolean active, @Nullable String by, boolean falling) {}

  /// Gives the page that begins at a cursor, null for the first; may wait for the database.
  @FunctionalInterface
  interface Search<R> {
    Page<R> page(Wanted wanted, @Nullable String cursor, int limit);
  }

  /// What differs from register to register.
  ///
  /// @param concerns whether a fact may change the rows
  /// @param all how many there are, whatever is looked for; may wait for the database
  record Part<R>(
      String name,
      Function<R, Object> key,
      Search<R> search,
      Predicate<Fact> concerns,
      LongSupplier all) {}

  PagedRows(Fx fx, EventBus bus, Part<R> part) {
    this.fx = fx;
    this.bus = bus;
    this.part = part;
    reader = new PageReader<>(fx, this::found);
    stirred = fx.coalesced(more -> changed());
  }

  String name() {
    return part.name();
  }

  /// Listens while the rows are on show.
  Subscription attach() {
    reload();
    var heard =
        bus.subscribe(
            "window-" + part.name(),
            WAITING,
            recorded -> {
              if (part.concerns().test(recorded.fact())) {
                stirred.offer(part.name(), true);
              }
            });
    return () -> {
      heard.close();
      soon.unsubscribe();
      reader.stop();
    };
  }

  private void changed() {
    soon.unsubscribe();
    soon = fx.after(FOLLOWED, this::reload);
  }

  /// Reads anew as much as was read before, within reason.
  void reload() {
    Wanted now = wanted;
    int first = Math.clamp(read.size(), PAGE, MOST);
    anew = true;
    reader.begin(
        cursor -> {
          if (cursor == null) {
            counted.set(part.all().getAsLong());
          }
          return part.search().page(now, cursor, cursor == null ? first : PAGE);
        });
  }

  private void found(List<R> page) {
    if (anew) {
      read.clear();
      places.clear();
      anew = false;
    }
    total.set(counted.get());
    for (R row : page) {
      if (places.putIfAbsent(part.key().apply(row), read.size()) == null) {
        read.add(row);
      }
    }
    rows.set(List.copyOf(read));
  }

  /// The next page, if there is one.
  void more() {
    reader.more();
  }

  void find(String words) {
    look(new Wanted(words, wanted.active(), wanted.by(), wanted.falling()));
  }

  void active(@Nullable Boolean only) {
    look(new Wanted(wanted.words(), only, wanted.by(), wanted.falling()));
  }

  void sort(@Nullable String by, boolean falling) {
    look(new Wanted(wanted.words(), wanted.active(), by, falling));
  }

  private void look(Wanted now) {
    if (!now.equals(wanted)) {
      wanted = now;
      number++;
      read.clear();
      reload();
    }
  }

  /// Which search the rows are of.
  int number() {
    return number;
  }

  /// Order in which the rows came.
  int place(R row) {
    return places.getOrDefault(part.key().apply(row), Integer.MAX_VALUE);
  }

  /// All that is found, as lines, piece by piece.
  Supplier<List<String>> lines(Function<R, String> line) {
    Wanted now = wanted;
    return PageReader.lines(cursor -> part.search().page(now, cursor, MOST), line);
  }

  /// Null until they were read for the first time.
  ReadOnlyObjectProperty<@Nullable List<R>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// How many there are in all.
  ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /// Why they could not be read the last time.
  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return reader.failureProperty();
  }
}
