package org.voltyard.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.ApprovalEvent;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.PortalEvent;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.WebhookEvent;
import org.voltyard.event.EventBus;

/// The stations as they stand now, and word of what happens to them.
///
/// @param facts hands every fact to a consumer, on any thread, until unsubscribed
public record StationFeed(
    Supplier<List<StationView>> all,
    Function<StationId, Optional<StationView>> find,
    Function<Consumer<Recorded>, Subscription> facts) {
  private static final int WAITING = 4096;

  /// A feed from whoever keeps the stations and from the bus.
  public static StationFeed of(
      Supplier<List<StationView>> all,
      Function<StationId, Optional<StationView>> find,
      EventBus bus,
      String name) {
    return new StationFeed(
        all,
        find,
        consumer -> {
          org.voltyard.event.Subscription heard = bus.subscribe(name, WAITING, consumer);
          return heard::close;
        });
  }

  /// Hands over all stations, then at most four times a second those that something happened to;
  /// always on the JavaFX thread.
  public Subscription follow(
      Fx fx, Consumer<List<StationView>> changed, Consumer<? super Throwable> failed) {
    Set<StationId> dirty = ConcurrentHashMap.newKeySet();
    Subscription heard = facts.apply(recorded -> touched(recorded.fact()).ifPresent(dirty::add));
    boolean[] open = {true, false};
    fx.background(
        all,
        stations -> {
          if (open[0]) {
            open[1] = true;
            changed.accept(stations);
          }
        },
        failed);
    Subscription ticks =
        fx.every(
            Fx.REPAINT,
            () -> {
              if (open[1] && !dirty.isEmpty()) {
                changed.accept(drain(dirty));
              }
            });
    return Subscription.combine(heard, ticks, () -> open[0] = false);
  }

  private List<StationView> drain(Set<StationId> dirty) {
    List<StationId> ids = new ArrayList<>(dirty);
    dirty.removeAll(Set.copyOf(ids));
    List<StationView> views = new ArrayList<>(ids.size());
    ids.forEach(id -> find.apply(id).ifPresent(views::add));
    views.sort(Comparator.comparing(StationView::id));
    return views;
  }

  /// The station whose looks a fact may change.
  private static Optional<StationId> touched(Fact fact) {
    return switch (fact) {
      case StationEvent e -> Optional.of(e.station());
      case SessionEvent e -> Optional.of(e.station());
      case GridEvent e -> Optional.of(e.station());
      case SwapEvent e -> Optional.of(e.station());
      case LocalListEvent e -> Optional.of(e.station());
      case SecurityEvent e -> Optional.of(e.station());
      case ProfileEvent e -> Optional.of(e.station());
      case MeterEvent.Received e -> Optional.of(e.connector().station());
      case TariffEvent _ -> Optional.empty();
      case CostEvent _ -> Optional.empty();
      case PaymentEvent _ -> Optional.empty();
      case DiagnosticEvent _ -> Optional.empty();
      case DisplayEvent _ -> Optional.empty();
      case AccessEvent _ -> Optional.empty();
      case ApprovalEvent _ -> Optional.empty();
      case CertificateEvent _ -> Optional.empty();
      case TemplateEvent _ -> Optional.empty();
      case RegisterEvent _ -> Optional.empty();
      case KeyEvent _ -> Optional.empty();
      case PortalEvent _ -> Optional.empty();
      case WebhookEvent _ -> Optional.empty();
      case CommandEvent _ -> Optional.empty();
      case ReservationEvent _ -> Optional.empty();
      case TokenEvent _ -> Optional.empty();
      case SiteEvent _ -> Optional.empty();
      case AuditEvent _ -> Optional.empty();
      case ShiftEvent _ -> Optional.empty();
      case OAuthEvent _ -> Optional.empty();
      case PrivacyEvent _ -> Optional.empty();
    };
  }
}
