package org.voltyard.admin;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Origin;
import org.voltyard.domain.TlsIdentity;

/// What the depot shows to stations: certificates of its own authority, one for each kind of key,
/// or those that another authority has put into files.
final class ServerKeys {
  private static final Origin SELF = new Origin("certificate renewal", "depot");
  private static final int RENEW_PART = 3; // with a third of its life left

  private final Authority authority;
  private final ForeignLists lists;
  private final KeyVault vault;
  private final Supplier<CertificateRules> rules;
  private final Supplier<List<String>> machine;
  private final InstantSource clock;
  private volatile @Nullable TlsIdentity shown;

  /// By whom it is decided which stations' certificates are believed.
  record Believed(Authority authority, ForeignLists lists) {}

  /// @param machine the names and addresses of this machine
  ServerKeys(
      Believed believed,
      KeyVault vault,
      Supplier<CertificateRules> rules,
      Supplier<List<String>> machine,
      InstantSource clock) {
    this.authority = believed.authority();
    this.lists = believed.lists();
    this.vault = vault;
    this.rules = rules;
    this.machine = machine;
    this.clock = clock;
  }

  /// What is shown now; quick, but for the first time.
  TlsIdentity identity() {
    TlsIdentity now = shown;
    return now == null ? refresh() : now;
  }

  /// Renews what is shown, if anything is.
  void renew() {
    if (shown != null) {
      refresh();
    }
  }

  /// Renews what comes to its end or has got other names, and reads the files again.
  ///
  /// @throws UncheckedIOException where a file or the store of keys cannot be used
  synchronized TlsIdentity refresh() {
    CertificateRules now = rules.get();
    Set<X509Certificate> anchors = new HashSet<>(authority.anchors());
    Path trust = now.files().trust();
    if (trust != null) {
      anchors.addAll(Pem.certificates(Pem.file(trust)));
    }
    TlsIdentity next =
        new TlsIdentity(
            chains(now),
            anchors,
            this::refused,
            this::renewable,
            now.checkOrganization() ? now.organization() : null);
    TlsIdentity before = shown;
    if (before == null || !same(before, next)) {
      shown = next;
      return next;
    }
    return before;
  }

  /// A00.FR.429
  private boolean renewable(X509Certificate certificate) {
    Set<String> names = rules.get().renewable();
    return !names.isEmpty()
        && Arrays.stream(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                    .getRDNs(BCStyle.CN))
            .anyMatch(rdn -> names.contains(IETFUtils.valueToString(rdn.getFirst().getValue())));
  }

  private boolean refused(X509Certificate certificate) {
    return authority.revoked(certificate)
        || authority.forVehiclesAlone(certificate)
        || lists.revoked(certificate);
  }

  private static boolean same(TlsIdentity before, TlsIdentity next) {
    return before.chains().stream()
            .map(TlsIdentity.Chain::certificates)
            .toList()
            .equals(next.chains().stream().map(TlsIdentity.Chain::certificates).toList())
        && before.anchors().equals(next.anchors())
        && Objects.equals(before.organization(), next.organization());
  }

  private List<TlsIdentity.Chain> chains(CertificateRules now) {
    Path certificate = now.files().certificate();
    Path key = now.files().key();
    if (certificate != null && key != null) {
      return List.of(
          new TlsIdentity.Chain(Pem.key(Pem.file(key)), Pem.certificates(Pem.file(certificate))));
    }
    List<String> names = now.names().isEmpty() ? machine.get() : now.names();
    List<TlsIdentity.Chain> chains = new ArrayList<>();
    for (KeyKind kind : KeyKind.values()) {
      Signer own = own(kind, names);
      chains.add(new TlsIdentity.Chain(own.key(), own.chain()));
    }
    return chains;
  }

  private Signer own(KeyKind kind, List<String> names) {
    String place = "server-" + kind;
    Signer known = vault.find(place);
    if (known != null && fresh(known.certificate()) && names(known.certificate(), names)) {
      return known;
    }
    KeyPair pair = kind.pair(false);
    String first = names.getFirst();
    var asked = new SigningRequest(first, pair.getPublic(), kind);
    var issued =
        authority.issue(
            asked,
            new Authority.Owner(first, null, names, null, CertificateUse.CHARGING_STATION),
            SELF);
    Signer made = new Signer(pair.getPrivate(), Pem.certificates(issued.chain()));
    vault.put(place, made);
    return made;
  }

  private boolean fresh(X509Certificate certificate) {
    var from = certificate.getNotBefore().toInstant();
    var to = certificate.getNotAfter().toInstant();
    Duration rest = Duration.between(from, to).dividedBy(RENEW_PART);
    return clock.instant().isBefore(to.minus(rest)) && !authority.revoked(certificate);
  }

  private static boolean names(X509Certificate certificate, List<String> wanted) {
    try {
      Collection<List<?>> others = certificate.getSubjectAlternativeNames();
      Set<String> known = new HashSet<>();
      if (others != null) {
        others.forEach(other -> known.add(canonical(String.valueOf(other.get(1)))));
      }
      return wanted.stream().map(ServerKeys::canonical).allMatch(known::contains);
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  /// An address of version 6 has more than one spelling.
  private static String canonical(String name) {
    return ListenerNames.address(name) ? ListenerNames.canonical(name) : name;
  }
}
