package org.voltyard.ui.tariffs;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.billing.TariffCheck;
import org.voltyard.billing.Tariffs;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Tariff;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TariffId;
import org.voltyard.domain.TariffUse;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;

/// The tariffs on show, for what they are used, and what stations said of them.
public final class TariffsModel {
  private final Fx fx;
  private final Deps deps;
  private final Coalesced<String, Boolean> heard;
  private final ReadOnlyObjectWrapper<Look> look =
      new ReadOnlyObjectWrapper<>(this, "look", Look.NOTHING);

  /// What is needed, and who decides.
  public record Deps(
      Tariffs tariffs,
      Supplier<String> currency,
      EventBus bus,
      InstantSource clock,
      Origin origin) {}

  /// All that is shown.
  record Look(List<TariffRow> rows, List<TariffUse> uses, List<TariffEvent.Delivered> deliveries) {
    static final Look NOTHING = new Look(List.of(), List.of(), List.of());
  }

  public TariffsModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    heard = fx.coalesced(more -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    reload();
    var subscription = deps.bus().subscribe("window-tariffs", 256, this::hear);
    return subscription::close;
  }

  private void hear(Recorded recorded) {
    if (recorded.fact() instanceof TariffEvent) {
      heard.offer("more", true);
    }
  }

  void reload() {
    fx.background(this::look, look::set, failure -> {});
  }

  private Look look() {
    List<TariffUse> uses = deps.tariffs().uses();
    return new Look(
        deps.tariffs().all().stream()
            .map(
                t ->
                    TariffRow.of(
                        t,
                        uses.stream().filter(u -> u.tariff().equals(t.id())).count(),
                        deps.clock().instant()))
            .toList(),
        uses,
        deps.tariffs().deliveries());
  }

  ReadOnlyObjectProperty<Look> lookProperty() {
    return look.getReadOnlyProperty();
  }

  String currency() {
    return deps.currency().get();
  }

  /// What is wrong with it; empty when it can be published.
  List<TariffCheck.Problem> problems(Tariff tariff) {
    return TariffCheck.problems(tariff);
  }

  /// Publishes it, or has it wait for a second person.
  void publish(Tariff tariff, Consumer<FourEyes.Answer> ended, Consumer<Throwable> failed) {
    fx.background(
        () -> deps.tariffs().put(tariff, deps.origin()),
        answer -> {
          reload();
          ended.accept(answer);
        },
        failed);
  }

  void delete(TariffId tariff, Consumer<@Nullable Throwable> ended) {
    act(() -> deps.tariffs().remove(tariff, deps.origin()), ended);
  }

  void assign(TariffUse use, Consumer<@Nullable Throwable> ended) {
    act(() -> deps.tariffs().assign(use, deps.origin()), ended);
  }

  void unassign(TariffUse use, Consumer<@Nullable Throwable> ended) {
    act(() -> deps.tariffs().unassign(use, deps.origin()), ended);
  }

  /// `ended` hears of the failure, or null.
  private void act(Runnable what, Consumer<@Nullable Throwable> ended) {
    fx.background(
        () -> {
          what.run();
          return look();
        },
        now -> {
          look.set(now);
          ended.accept(null);
        },
        failure -> ended.accept(failure));
  }
}
