package org.voltyard.admin;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationId;

/// The roots of contracts that operators installed in stations: what is good enough for a station
/// is good enough for the depot. Made from facts alone.
final class InstalledRoots {
  private final Map<Place, Recorded> roots = new ConcurrentHashMap<>();

  private record Place(StationId station, String certificate) {}

  void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case SecurityEvent.CertificateInstalled e when contracts(e.use()) ->
          roots.put(new Place(e.station(), e.certificate()), recorded);
      case SecurityEvent.CertificateDeleted e ->
          roots
              .keySet()
              .removeIf(p -> p.station.equals(e.station()) && named(p.certificate, e.hash()));
      default -> {}
    }
  }

  private static boolean contracts(CertificateUse use) {
    return use == CertificateUse.V2G_ROOT || use == CertificateUse.MO_ROOT;
  }

  private static boolean named(String pem, CertificateHash hash) {
    return read(pem)
        .anyMatch(root -> CertificateNames.hash(root, root, hash.algorithm()).names(hash));
  }

  /// What a station was given may be anything.
  private static Stream<X509Certificate> read(String pem) {
    try {
      return Pem.certificates(pem).stream();
    } catch (IllegalArgumentException _) {
      return Stream.empty();
    }
  }

  List<X509Certificate> certificates() {
    return roots.keySet().stream()
        .map(Place::certificate)
        .distinct()
        .flatMap(InstalledRoots::read)
        .toList();
  }

  void facts(Consumer<Recorded> sink) {
    roots.values().forEach(sink);
  }

  void clear() {
    roots.clear();
  }
}
