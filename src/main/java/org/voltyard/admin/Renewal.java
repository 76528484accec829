package org.voltyard.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// Signs by rule, hands certificates over, and asks stations for new requests in time. // A02
public final class Renewal {
  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
  private static final Origin RULE = new Origin("signing rule", "depot");
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Duration DELIVERABLE = Duration.ofDays(7);

  private final Certificates certificates;
  private final CertificateBook book;
  private final Stations stations;
  private final InstantSource clock;
  private final Map<Asked, Instant> asked = new ConcurrentHashMap<>();

  private record Asked(StationId station, CertificateUse use) {}

  /// The way to the stations.
  public record Stations(
      Predicate<StationId> connected, BiConsumer<StationId, StationCommand<?>> send) {}

  public Renewal(
      Certificates certificates, CertificateBook book, Stations stations, InstantSource clock) {
    this.certificates = certificates;
    this.book = book;
    this.stations = stations;
    this.clock = clock;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case SecurityEvent.CertificateRequested e when e.refusal() == null -> {
        if (certificates.signedByRule(e.station(), e.request().use())) {
          approve(recorded.seq(), e.station());
        }
      }
      case CertificateEvent.Issued e -> deliver(e.certificate());
      case StationEvent.Booted e -> {
        for (CertificateUse use :
            List.of(CertificateUse.CHARGING_STATION, CertificateUse.V2G, CertificateUse.V2G_20)) {
          deliver(book.newest(e.station(), use));
        }
      }
      default -> {}
    }
  }

  private void approve(long request, StationId station) {
    try {
      certificates.approve(request, RULE);
    } catch (IllegalStateException | IllegalArgumentException e) {
      LOG.warn("{}: request {} is not signed: {}", station, request, e.getMessage());
    }
  }

  /// Also to a station that was away when it was made.
  private void deliver(@Nullable IssuedCertificate made) {
    IssuedCertificate.Request request = made == null ? null : made.request();
    if (made == null || request == null || book.installed(made)) {
      return;
    }
    StationId station = made.station();
    boolean late = made.from().plus(DELIVERABLE).isBefore(clock.instant());
    if (station != null
        && !late
        && book.revocation(made.serial()) == null
        && stations.connected().test(station)) {
      stations
          .send()
          .accept(
              station,
              new StationCommand.DeliverCertificate(
                  made.purpose(), made.chain(), request.number()));
    }
  }

  /// One look; call it from time to time.
  public void tick() {
    certificates.refresh();
    Instant now = clock.instant();
    certificates.all().stream()
        .filter(entry -> entry.state() == Certificates.State.ENDING && entry.installed())
        .forEach(entry -> ask(entry.certificate(), now));
  }

  private void ask(IssuedCertificate ending, Instant now) {
    StationId station = ending.station();
    Instant last = station == null ? null : asked.get(new Asked(station, ending.purpose()));
    if (station != null
        && (last == null || last.plus(AGAIN).isBefore(now))
        && stations.connected().test(station)) {
      asked.put(new Asked(station, ending.purpose()), now);
      stations.send().accept(station, new StationCommand.Trigger(trigger(ending.purpose()), null));
    }
  }

  private static String trigger(CertificateUse use) {
    return switch (use) {
      case V2G -> StationCommand.Trigger.SIGN_V2G;
      case V2G_20 -> StationCommand.Trigger.SIGN_V2G_20;
      case COMBINED -> StationCommand.Trigger.SIGN_COMBINED;
      default -> StationCommand.Trigger.SIGN_CERTIFICATE;
    };
  }
}
