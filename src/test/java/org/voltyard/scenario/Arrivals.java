package org.voltyard.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What has arrived from another thread, for a test that waits for some of it.
final class Arrivals<T> {
  private static final long PATIENCE_SECONDS = 30;

  private final List<T> all = new ArrayList<>();
  private final List<Wanted<T>> wanted = new ArrayList<>();

  private record Wanted<T>(Predicate<T> which, boolean take, CompletableFuture<T> found) {}

  synchronized void add(T item) {
    boolean taken = false;
    for (Iterator<Wanted<T>> each = wanted.iterator(); each.hasNext(); ) {
      Wanted<T> one = each.next();
      if (!taken && one.which.test(item)) {
        each.remove();
        taken = one.take;
        one.found.complete(item);
      }
    }
    if (!taken) {
      all.add(item);
    }
  }

  /// The first that fits, whether it is here or has yet to come; it stays.
  T await(String what, Predicate<T> which) {
    return joined(what, expected(new Wanted<>(which, false, new CompletableFuture<>())));
  }

  /// The first that fits, whether it is here or has yet to come; it is not found again.
  T take(String what, Predicate<T> which) {
    return joined(what, expected(new Wanted<>(which, true, new CompletableFuture<>())));
  }

  /// Those that are here and fit.
  synchronized List<T> here(Predicate<T> which) {
    return all.stream().filter(which).toList();
  }

  private synchronized CompletableFuture<T> expected(Wanted<T> one) {
    for (Iterator<T> each = all.iterator(); each.hasNext(); ) {
      T item = each.next();
      if (one.which.test(item)) {
        if (one.take) {
          each.remove();
        }
        return CompletableFuture.completedFuture(item);
      }
    }
    wanted.add(one);
    return one.found;
  }

  private T joined(String what, CompletableFuture<T> future) {
    return joined(what + "; there is " + here(_ -> true), future, PATIENCE_SECONDS);
  }

  /// The value of a future that must come soon.
  static <V> V soon(String what, CompletableFuture<V> future) {
    return joined(what, future, PATIENCE_SECONDS);
  }

  private static <V> V joined(String what, CompletableFuture<V> future, long seconds) {
    try {
      return future.copy().orTimeout(seconds, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new AssertionError("in vain waited for " + what, e);
    }
  }
}
