package org.voltyard.ui.programs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.keys.KeyBook;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Watched;

/// The keys by which programs come in.
public final class KeysModel {
  private final ApiKeys keys;
  private final InstantSource clock;
  private final Origin origin;
  private final Watched<Row> rows;

  /// What became of a key.
  enum State {
    GOOD,
    EXPIRED,
    REVOKED
  }

  /// A key, and whether it is good now.
  record Row(KeyBook.Entry entry, State state) {
    static Row of(KeyBook.Entry entry, Instant now) {
      return new Row(
          entry,
          entry.good(now) ? State.GOOD : entry.revoked() == null ? State.EXPIRED : State.REVOKED);
    }

    String name() {
      return entry.key().name();
    }
  }

  /// @param origin in whose name keys are made and taken back
  public KeysModel(Fx fx, ApiKeys keys, InstantSource clock, Origin origin) {
    this.keys = keys;
    this.clock = clock;
    this.origin = origin;
    rows = new Watched<>(fx, this::read);
  }

  private List<Row> read() {
    Instant now = clock.instant();
    return keys.all().stream().map(entry -> Row.of(entry, now)).toList();
  }

  /// Whether whoever sits here may see the list at all.
  boolean may() {
    return origin.may(Permission.ADMIN);
  }

  ReadOnlyObjectProperty<List<Row>> rowsProperty() {
    return rows.property();
  }

  Subscription attach() {
    return may() ? rows.attach() : Subscription.EMPTY;
  }

  void reload() {
    if (may()) {
      rows.reload();
    }
  }

  /// Makes one; `done` is told the key this once.
  void create(
      String name,
      Set<Role> roles,
      @Nullable Instant expires,
      Consumer<ApiKeys.Made> done,
      Consumer<Throwable> failed) {
    rows.work(() -> keys.create(name, roles, expires, origin), done, failed);
  }

  void revoke(Row row, @Nullable String why, Consumer<Object> done, Consumer<Throwable> failed) {
    rows.work(() -> keys.revoke(row.name(), origin.because(why)), done, failed);
  }
}
