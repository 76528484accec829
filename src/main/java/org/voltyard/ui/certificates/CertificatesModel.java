package org.voltyard.ui.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.Certificates;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// The certificates and requests on show; read anew when something happens to them.
public final class CertificatesModel {
  private static final String REASON = "decided by an operator";

  private final Fx fx;
  private final Deps deps;
  private final Coalesced<String, Boolean> heard;
  private final ReadOnlyObjectWrapper<List<CertificateRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyObjectWrapper<Listening> listening =
      new ReadOnlyObjectWrapper<>(this, "listening", new Listening(0, null));

  /// What is needed, and who decides.
  public record Deps(
      Certificates certificates, Supplier<Listening> listening, EventBus bus, Origin origin) {}

  /// The port on which stations connect over TLS, 0 while they cannot, and why they cannot.
  public record Listening(int port, @Nullable String trouble) {}

  private record Look(List<CertificateRow> rows, Listening listening) {}

  /// Over the depot's certificates.
  public CertificatesModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    heard = fx.coalesced(more -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    reload();
    var subscription = deps.bus().subscribe("window-certificates", 256, this::hear);
    return subscription::close;
  }

  private void hear(Recorded recorded) {
    if (recorded.fact() instanceof CertificateEvent
        || recorded.fact() instanceof SecurityEvent.CertificateRequested
        || recorded.fact() instanceof SecurityEvent.CertificateInstalled) {
      heard.offer("more", true);
    }
  }

  void reload() {
    fx.background(
        this::look,
        look -> {
          listening.set(look.listening());
          rows.set(look.rows());
        },
        failure -> {});
  }

  private Look look() {
    List<CertificateRow> all = new ArrayList<>();
    deps.certificates().waiting().forEach(waiting -> all.add(new CertificateRow.Asked(waiting)));
    deps.certificates().all().forEach(entry -> all.add(new CertificateRow.Made(entry)));
    all.sort(CertificateRow.ORDER);
    return new Look(List.copyOf(all), deps.listening().get());
  }

  ReadOnlyObjectProperty<List<CertificateRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Listening> listeningProperty() {
    return listening.getReadOnlyProperty();
  }

  void approve(CertificateRow.Asked row, Consumer<@Nullable Throwable> ended) {
    act(() -> deps.certificates().approve(row.waiting().number(), deps.origin()), ended);
  }

  void refuse(CertificateRow.Asked row, Consumer<@Nullable Throwable> ended) {
    act(() -> deps.certificates().refuse(row.waiting().number(), REASON, deps.origin()), ended);
  }

  void revoke(CertificateRow.Made row, @Nullable String why, Consumer<@Nullable Throwable> ended) {
    String serial = row.entry().certificate().serial();
    act(() -> deps.certificates().revoke(serial, REASON, deps.origin().because(why)), ended);
  }

  /// Writes the roots by which stations know the depot into a file, PEM.
  void exportRoots(Path file, Consumer<@Nullable Throwable> ended) {
    act(
        () -> {
          try {
            Files.writeString(file, deps.certificates().roots());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        ended);
  }

  /// `ended` hears of the failure, or null.
  private void act(Runnable what, Consumer<@Nullable Throwable> ended) {
    fx.background(
        () -> {
          what.run();
          return look();
        },
        look -> {
          rows.set(look.rows());
          ended.accept(null);
        },
        failure -> ended.accept(failure));
  }
}
