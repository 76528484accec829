package org.voltyard.admin.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ApiKey;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;

/// All keys that were ever made, from facts alone. // the hash of a key is all that is known of it
public final class KeyBook implements LiveState {
  /// A key and what became of it.
  ///
  /// @param used about when last, null when never
  /// @param revoked when it was taken back, null when it was not
  public record Entry(
      ApiKey key,
      String hash,
      Instant created,
      Origin by,
      @Nullable Instant used,
      @Nullable Instant revoked) {
    /// Whether it lets anybody in.
    public boolean good(Instant now) {
      Instant end = key.expires();
      return revoked == null && (end == null || now.isBefore(end));
    }
  }

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    Instant at = recorded.at();
    switch (recorded.fact()) {
      case KeyEvent.Created e -> {
        entries.put(e.key().name(), new Entry(e.key(), e.hash(), at, e.origin(), null, null));
        names.put(e.hash(), e.key().name());
      }
      case KeyEvent.Used e ->
          entries.computeIfPresent(
              e.name(),
              (_, x) -> new Entry(x.key(), x.hash(), x.created(), x.by(), at, x.revoked()));
      case KeyEvent.Revoked e ->
          entries.computeIfPresent(
              e.name(), (_, x) -> new Entry(x.key(), x.hash(), x.created(), x.by(), x.used(), at));
      default -> {}
    }
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    for (Entry entry : entries()) {
      String name = entry.key().name();
      KeyEvent made = new KeyEvent.Created(entry.key(), entry.hash(), entry.by());
      sink.accept(new Recorded(0, entry.created(), made));
      Instant used = entry.used();
      if (used != null) {
        sink.accept(new Recorded(0, used, new KeyEvent.Used(name)));
      }
      Instant revoked = entry.revoked();
      if (revoked != null) {
        sink.accept(new Recorded(0, revoked, new KeyEvent.Revoked(name, Origin.DEPOT)));
      }
    }
  }

  @Override
  public void clear() {
    entries.clear();
    names.clear();
  }

  boolean empty() {
    return entries.isEmpty();
  }

  Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  Optional<Entry> hashed(String hash) {
    return Optional.ofNullable(names.get(hash)).map(entries::get);
  }

  List<Entry> entries() {
    return entries.values().stream().sorted(Comparator.comparing(e -> e.key().name())).toList();
  }
}
