package org.voltyard.ui.programs;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.Allowances;
import org.voltyard.admin.oauth.Allowances.Allowance;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.oauth.OAuthBook;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Watched;

/// The programs that come in by OAuth 2, and what users let them do.
public final class ClientsModel {
  private final Clients clients;
  private final Allowances allowances;
  private final Origin origin;
  private final Watched<OAuthBook.Client> rows;
  private final Watched<Allowance> allowed;

  /// @param origin in whose name programs are registered
  public ClientsModel(Fx fx, OAuth oauth, Origin origin) {
    clients = oauth.clients();
    allowances = oauth.allowances();
    this.origin = origin;
    rows = new Watched<>(fx, clients::all);
    allowed = new Watched<>(fx, allowances::all);
  }

  /// Whether whoever sits here may see the lists at all.
  boolean may() {
    return origin.may(Permission.ADMIN);
  }

  ReadOnlyObjectProperty<List<OAuthBook.Client>> rowsProperty() {
    return rows.property();
  }

  ReadOnlyObjectProperty<List<Allowance>> allowedProperty() {
    return allowed.property();
  }

  Subscription attach() {
    return may() ? Subscription.combine(rows.attach(), allowed.attach()) : Subscription.EMPTY;
  }

  void reload() {
    if (may()) {
      rows.reload();
      allowed.reload();
    }
  }

  /// Registers one; `done` is told its secret this once.
  void create(OAuthClient client, Consumer<Clients.Made> done, Consumer<Throwable> failed) {
    rows.work(() -> clients.create(client, origin), done, failed);
  }

  void change(OAuthClient client, Consumer<Object> done, Consumer<Throwable> failed) {
    rows.work(() -> known(clients.change(client, origin), client.id()), done, failed);
  }

  /// Another secret, told this once; what was given out before is void.
  void renew(
      String id, @Nullable String why, Consumer<Clients.Made> done, Consumer<Throwable> failed) {
    rows.work(
        () ->
            clients
                .renewSecret(id, origin.because(why))
                .orElseThrow(() -> new IllegalStateException("client '" + id + "' is not known")),
        made -> {
          done.accept(made);
          allowed.reload();
        },
        failed);
  }

  void revoke(String id, @Nullable String why, Consumer<Object> done, Consumer<Throwable> failed) {
    rows.work(
        () -> known(clients.revoke(id, origin.because(why)), id),
        is -> {
          done.accept(is);
          allowed.reload();
        },
        failed);
  }

  private static Object known(boolean was, String id) {
    if (!was) {
      throw new IllegalStateException("client '" + id + "' is not known");
    }
    return id;
  }

  void end(
      Allowance allowance,
      @Nullable String why,
      Consumer<Object> done,
      Consumer<Throwable> failed) {
    allowed.work(() -> allowances.end(allowance.id(), origin.because(why)), done, failed);
  }
}
