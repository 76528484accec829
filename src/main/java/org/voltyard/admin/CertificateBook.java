package org.voltyard.admin;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

/// What the depot's authority made and took back, and what it is asked for; made from facts alone.
public final class CertificateBook implements LiveState {
  private final Map<String, Recorded> issued = new ConcurrentHashMap<>();
  private final Map<String, Recorded> revoked = new ConcurrentHashMap<>();
  private final Map<Owned, Recorded> installed = new ConcurrentHashMap<>();
  private final Set<StationId> combined = ConcurrentHashMap.newKeySet();
  private final Map<Long, Recorded> waiting = new ConcurrentHashMap<>();
  private final InstalledRoots roots = new InstalledRoots();

  private record Owned(StationId station, CertificateUse use) {}

  @Override
  public void apply(Recorded recorded) {
    roots.apply(recorded);
    switch (recorded.fact()) {
      case CertificateEvent.Issued e -> {
        issued.put(e.certificate().serial(), recorded);
        settled(e.certificate());
        IssuedCertificate.Request request = e.certificate().request();
        if (request != null) {
          waiting.remove(request.fact());
        }
      }
      case CertificateEvent.Revoked e -> revoked.put(e.serial(), recorded);
      case CertificateEvent.RequestRefused e -> waiting.remove(e.request());
      case SecurityEvent.CertificateRequested e when e.refusal() == null -> {
        // a station that asks again has thrown the key of its earlier request away
        waiting.values().removeIf(other -> same(asked(other), e));
        waiting.put(recorded.seq(), recorded);
      }
      case SecurityEvent.CertificateInstalled e ->
          installed.put(new Owned(e.station(), e.use()), recorded);
      case CommandEvent.Sent e when e.payload().contains(StationCommand.Trigger.SIGN_COMBINED) ->
          combined.add(e.station());
      default -> {}
    }
  }

  private static boolean same(
      SecurityEvent.CertificateRequested one, SecurityEvent.CertificateRequested other) {
    return one.station().equals(other.station()) && one.request().use() == other.request().use();
  }

  private void settled(IssuedCertificate certificate) {
    StationId station = certificate.station();
    if (station != null && certificate.purpose().forDepot()) {
      combined.remove(station);
    }
  }

  /// Whether a request that names no use is for vehicles too: because the station was asked so, or
  /// its certificate is so already.
  boolean combined(StationId station) {
    IssuedCertificate own = newest(station, CertificateUse.CHARGING_STATION);
    return combined.contains(station) || (own != null && own.purpose() == CertificateUse.COMBINED);
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    issued.values().forEach(sink);
    revoked.values().forEach(sink);
    installed.values().forEach(sink);
    waiting.values().forEach(sink);
    roots.facts(sink);
  }

  @Override
  public void clear() {
    issued.clear();
    revoked.clear();
    installed.clear();
    waiting.clear();
    combined.clear();
    roots.clear();
  }

  /// Those under which contracts of vehicles may stand, as stations were given them.
  List<X509Certificate> contractRoots() {
    return roots.certificates();
  }

  static String serial(X509Certificate certificate) {
    return certificate.getSerialNumber().toString(16).toLowerCase(Locale.ROOT);
  }

  /// All that were made, the newest first.
  List<IssuedCertificate> issued() {
    return issued.values().stream()
        .map(CertificateBook::made)
        .sorted(Comparator.comparing(IssuedCertificate::from).reversed())
        .toList();
  }

  @Nullable IssuedCertificate issued(String serial) {
    Recorded found = issued.get(serial);
    return found == null ? null : made(found);
  }

  /// The newest certificate of a station for a use, null when it has none.
  @Nullable IssuedCertificate newest(StationId station, CertificateUse use) {
    return issued().stream()
        .filter(each -> station.equals(each.station()))
        .filter(each -> use.forDepot() ? each.purpose().forDepot() : each.purpose() == use)
        .findFirst()
        .orElse(null);
  }

  @Nullable Recorded revocation(String serial) {
    return revoked.get(serial);
  }

  List<Recorded> revocations() {
    return List.copyOf(revoked.values());
  }

  /// Whether the station said that it took this one.
  boolean installed(IssuedCertificate certificate) {
    StationId station = certificate.station();
    Recorded taken =
        station == null ? null : installed.get(new Owned(station, certificate.purpose()));
    return taken != null
        && taken.fact() instanceof SecurityEvent.CertificateInstalled e
        && e.certificate().equals(certificate.chain());
  }

  /// Requests about which nothing is decided, the oldest first.
  List<Recorded> waiting() {
    List<Recorded> all = new ArrayList<>(waiting.values());
    all.sort(Comparator.comparingLong(Recorded::seq));
    return all;
  }

  @Nullable Recorded waiting(long request) {
    return waiting.get(request);
  }

  static SecurityEvent.CertificateRequested asked(Recorded recorded) {
    return (SecurityEvent.CertificateRequested) recorded.fact();
  }

  private static IssuedCertificate made(Recorded recorded) {
    return ((CertificateEvent.Issued) recorded.fact()).certificate();
  }
}
