package org.voltyard.charging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.ApprovalEvent;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.Fact;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.PortalEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.WebhookEvent;

/// All live state that decisions need, made from facts alone: only [#apply] changes it, in the
/// order of the journal and on one thread; anyone may read. A handful of facts ([#facts]) says it
/// all, so that a snapshot of it is again a row of facts.
public final class DepotState implements LiveState {
  private final Map<StationId, StationState> stations = new ConcurrentHashMap<>();
  private final Map<SessionId, Session> open = new ConcurrentHashMap<>();
  private final Map<TokenId, Set<SessionId>> openByToken = new ConcurrentHashMap<>();
  private final Map<TokenId, Token> tokens = new ConcurrentHashMap<>();
  private final Map<Integer, Reservation> reservations = new ConcurrentHashMap<>();
  private final Map<Integer, Instant> reservedAt = new ConcurrentHashMap<>();
  private final Map<UUID, Recorded> pending = new ConcurrentHashMap<>();
  private final ListBook lists = new ListBook();
  private final GridBook grid = new GridBook();
  private final SwapBook swaps = new SwapBook();
  private final List<LiveState> parts = List.of(lists, grid, swaps);
  private volatile long lastSession;
  private volatile int lastReservation;

  @Override
  public void apply(Recorded recorded) {
    parts.forEach(part -> part.apply(recorded));
    Fact fact = recorded.fact();
    switch (fact) {
      case StationEvent e -> stationOf(e.station()).apply(e, recorded.at());
      case SessionEvent e -> apply(e, recorded);
      case MeterEvent.Received e -> apply(e);
      case TokenEvent e -> apply(e, recorded);
      case ReservationEvent e -> apply(e, recorded);
      case CommandEvent e -> apply(e, recorded);
      case CertificateEvent _ -> {}
      case TariffEvent _ -> {}
      case CostEvent _ -> {}
      case PaymentEvent _ -> {}
      case GridEvent _ -> {}
      case LocalListEvent _ -> {}
      case SiteEvent _ -> {}
      case SwapEvent _ -> {}
      case KeyEvent _ -> {}
      case PortalEvent _ -> {}
      case WebhookEvent _ -> {}
      case AuditEvent _ -> {}
      case ShiftEvent _ -> {}
      case OAuthEvent _ -> {}
      case PrivacyEvent _ -> {}
      case TemplateEvent _ -> {}
      case RegisterEvent _ -> {}
      case SecurityEvent e -> stationOf(e.station()).apply(e, recorded.at());
      case ProfileEvent _ -> {}
      case DiagnosticEvent _ -> {}
      case DisplayEvent _ -> {}
      case AccessEvent _ -> {}
      case ApprovalEvent _ -> {}
    }
  }

  private void apply(SessionEvent event, Recorded recorded) {
    StationState station = stationOf(event.station());
    switch (event) {
      case SessionEvent.Started e -> {
        lastSession = Math.max(lastSession, e.session().id().number());
        if (e.session().open()) {
          open.put(e.session().id(), e.session());
          openByToken
              .computeIfAbsent(e.session().token(), _ -> ConcurrentHashMap.newKeySet())
              .add(e.session().id());
          station.opened(e.session());
        } else {
          station.closed(e.session());
        }
      }
      case SessionEvent.Ended e -> {
        Session session = open.remove(e.session());
        if (session != null) {
          forget(session);
          station.closed(Sums.ended(session, e.end(), e.readings()));
        }
      }
      case SessionEvent.Corrected e ->
          station.replaceRecent(e.session(), s -> Sums.ended(s, e.end(), e.readings()));
      case SessionEvent.Unplugged e -> station.replaceRecent(e.session(), s -> s.unplugged(e.at()));
      case SessionEvent.Restated e -> restated(station, e);
      case SessionEvent.Flagged e -> {
        open.computeIfPresent(e.session(), (_, s) -> s.with(e.anomaly()));
        station.replaceRecent(e.session(), s -> s.with(e.anomaly()));
      }
      case SessionEvent.SignatureChecked _ -> {}
      case SessionEvent.Orphaned e -> station.orphaned(e, recorded);
    }
  }

  private void restated(StationState station, SessionEvent.Restated event) {
    Session before = open.get(event.session());
    if (before == null) {
      station.replaceRecent(event.session(), s -> Sums.restated(s, event));
      return;
    }
    open.put(before.id(), Sums.restated(before, event));
    forget(before);
    openByToken.computeIfAbsent(event.token(), _ -> ConcurrentHashMap.newKeySet()).add(before.id());
  }

  private void forget(Session session) {
    openByToken.computeIfPresent(
        session.token(),
        (_, all) -> {
          all.remove(session.id());
          return all.isEmpty() ? null : all;
        });
  }

  private void apply(MeterEvent.Received event) {
    stationOf(event.connector().station()).metered(event);
    SessionId session = event.session();
    if (session == null) {
      return;
    }
    Session after =
        open.computeIfPresent(session, (_, s) -> s.with(Sums.progress(s, event.readings())));
    if (after == null) {
      stationOf(event.connector().station())
          .replaceRecent(session, s -> s.with(Sums.progress(s, event.readings())));
    }
  }

  private void apply(TokenEvent event, Recorded recorded) {
    switch (event) {
      case TokenEvent.Changed e -> tokens.put(e.token().id(), e.token());
      case TokenEvent.Removed e -> tokens.remove(e.token());
      case TokenEvent.Spent e ->
          tokens.computeIfPresent(e.token(), (_, t) -> t.withCredit(e.left()));
      case TokenEvent.Presented e -> stationOf(e.station()).presented(recorded);
    }
  }

  private void apply(ReservationEvent event, Recorded recorded) {
    switch (event) {
      case ReservationEvent.Made e -> {
        lastReservation = Math.max(lastReservation, e.reservation().id());
        reservations.put(e.reservation().id(), e.reservation());
        reservedAt.put(e.reservation().id(), recorded.at());
      }
      case ReservationEvent.Ended e -> {
        reservations.remove(e.reservation());
        reservedAt.remove(e.reservation());
      }
    }
  }

  private void apply(CommandEvent event, Recorded recorded) {
    switch (event) {
      case CommandEvent.Sent e -> pending.put(e.command(), recorded);
      case CommandEvent.Answered e -> pending.remove(e.command());
      case CommandEvent.EffectJudged _ -> {}
    }
  }

  /// With the times and numbers that matter.
  @Override
  public void facts(Consumer<Recorded> sink) {
    for (StationState station : stations.values()) {
      station.facts(sink);
    }
    open.values().forEach(s -> sink.accept(synthetic(new SessionEvent.Started(s), s.start().at())));
    tokens
        .values()
        .forEach(
            t -> sink.accept(synthetic(new TokenEvent.Changed(t, Origin.DEPOT), Instant.EPOCH)));
    reservations
        .values()
        .forEach(
            r ->
                sink.accept(
                    synthetic(
                        new ReservationEvent.Made(r),
                        reservedAt.getOrDefault(r.id(), Instant.EPOCH))));
    pending.values().forEach(sink);
    parts.forEach(part -> part.facts(sink));
  }

  @Override
  public void clear() {
    stations.clear();
    open.clear();
    openByToken.clear();
    tokens.clear();
    reservations.clear();
    reservedAt.clear();
    pending.clear();
    lastSession = 0;
    lastReservation = 0;
    parts.forEach(LiveState::clear);
  }

  static Recorded synthetic(Fact fact, Instant at) {
    return new Recorded(0, at, fact);
  }

  private StationState stationOf(StationId id) {
    return stations.computeIfAbsent(id, StationState::new);
  }

  @Nullable StationState station(StationId id) {
    return stations.get(id);
  }

  Collection<StationState> stations() {
    return stations.values();
  }

  Collection<Session> openSessions() {
    return open.values();
  }

  @Nullable Session openSession(SessionId id) {
    return open.get(id);
  }

  /// Open sessions that a token began.
  List<Session> openWith(TokenId token) {
    return openByToken.getOrDefault(token, Set.of()).stream()
        .map(open::get)
        .filter(Objects::nonNull)
        .toList();
  }

  @Nullable Token token(TokenId id) {
    return tokens.get(id);
  }

  Collection<Token> tokens() {
    return tokens.values();
  }

  Collection<Reservation> reservations() {
    return reservations.values();
  }

  @Nullable Reservation reservation(int id) {
    return reservations.get(id);
  }

  GridBook grid() {
    return grid;
  }

  SwapBook swaps() {
    return swaps;
  }

  ListBook lists() {
    return lists;
  }

  Collection<Recorded> pendingCommands() {
    return pending.values();
  }

  long lastSession() {
    return lastSession;
  }

  int lastReservation() {
    return lastReservation;
  }
}
