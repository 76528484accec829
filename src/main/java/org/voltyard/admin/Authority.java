package org.voltyard.admin;

import java.math.BigInteger;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Fact;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;

/// The depot's own authority: a root for each kind of key, made when it is first needed.
final class Authority {
  private static final Duration ROOT_LIFE = Duration.ofDays(20 * 365);
  private static final Duration LIST_LIFE = Duration.ofDays(7);

  /// A station whose clock is a little behind must not find its new certificate not valid yet.
  private static final Duration EARLIER = Duration.ofDays(1); // A02.FR.06

  private final KeyVault vault;
  private final CertificateBook book;
  private final Supplier<CertificateRules> rules;
  private final Consumer<Fact> journal;
  private final InstantSource clock;
  private volatile @Nullable X509Certificate vehicles;

  Authority(
      KeyVault vault,
      CertificateBook book,
      Supplier<CertificateRules> rules,
      Consumer<Fact> journal,
      InstantSource clock) {
    this.vault = vault;
    this.book = book;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  synchronized Signer root(KeyKind kind) {
    String name = "root-" + kind;
    Signer known = vault.find(name);
    if (known != null) {
      return known;
    }
    String organization = rules.get().organization();
    Instant now = clock.instant();
    Signer made =
        new CertificateMaker()
            .root(
                kind,
                organization + " root " + kind,
                organization,
                new CertificateMaker.Validity(now.minus(EARLIER), now.plus(ROOT_LIFE)));
    vault.put(name, made);
    return made;
  }

  List<X509Certificate> roots() {
    List<X509Certificate> all = new ArrayList<>();
    for (KeyKind kind : KeyKind.values()) {
      all.add(root(kind).certificate());
    }
    return all;
  }

  /// Who makes certificates that vehicles know; null where nobody does.
  private @Nullable Signer forVehicles() {
    CertificateRules.Pair pair = rules.get().files().v2g();
    return pair == null
        ? null
        : new Signer(Pem.key(Pem.file(pair.key())), Pem.certificates(Pem.file(pair.certificate())));
  }

  boolean knownToVehicles() {
    return rules.get().files().v2g() != null;
  }

  /// Under whom the certificates of stations stand that the depot made itself.
  List<X509Certificate> anchors() {
    List<X509Certificate> all = new ArrayList<>(roots());
    Signer signer = forVehicles();
    vehicles = signer == null ? null : signer.certificate();
    if (signer != null) {
      all.add(signer.certificate());
    }
    return all;
  }

  /// Who a certificate is for.
  ///
  /// @param station null for the depot itself
  /// @param others further names of the depot
  /// @param request what asked for it
  record Owner(
      String name,
      @Nullable StationId station,
      List<String> others,
      IssuedCertificate.@Nullable Request request,
      CertificateUse use) {}

  /// Makes a certificate for a key and writes down that it did.
  IssuedCertificate issue(SigningRequest asked, Owner owner, Origin origin) {
    CertificateRules now = rules.get();
    Signer other = owner.use() == CertificateUse.CHARGING_STATION ? null : forVehicles();
    Signer root = other == null ? root(asked.kind()) : other;
    Duration life = owner.station() == null ? now.lives().server() : now.lives().station();
    Draft draft =
        new Draft(
            owner.name(),
            now.organization(),
            asked.key(),
            clock.instant().minus(EARLIER),
            clock.instant().plus(life),
            owner.others());
    X509Certificate made = new CertificateMaker().issue(draft, root);
    IssuedCertificate issued =
        new IssuedCertificate(
            CertificateBook.serial(made),
            owner.station(),
            owner.name(),
            made.getNotBefore().toInstant(),
            made.getNotAfter().toInstant(),
            Pem.text(other == null ? List.of(made) : below(made, other.chain())),
            owner.request(),
            owner.use());
    journal.accept(new CertificateEvent.Issued(issued, origin));
    return issued;
  }

  /// Roots are installed, not sent along.
  private static List<X509Certificate> below(X509Certificate made, List<X509Certificate> issuers) {
    return Stream.concat(
            Stream.of(made),
            issuers.stream()
                .filter(c -> !c.getSubjectX500Principal().equals(c.getIssuerX500Principal())))
        .toList();
  }

  boolean revoked(X509Certificate certificate) {
    return book.revocation(CertificateBook.serial(certificate)) != null;
  }

  /// Whether it was made for vehicles alone: whoever has one is not let in by it.
  boolean forVehiclesAlone(X509Certificate certificate) {
    X509Certificate issuer = vehicles;
    if (issuer == null
        || !certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    IssuedCertificate issued = book.issued(CertificateBook.serial(certificate));
    return issued == null || !issued.purpose().forDepot();
  }

  /// One list for each root.
  List<X509CRL> revocations() {
    Instant now = clock.instant();
    List<X509CRL> lists = new ArrayList<>();
    for (KeyKind kind : KeyKind.values()) {
      lists.add(
          new CertificateMaker()
              .revocations(
                  root(kind),
                  revokedBy(kind),
                  new CertificateMaker.Validity(now, now.plus(LIST_LIFE))));
    }
    return lists;
  }

  private Map<BigInteger, Instant> revokedBy(KeyKind kind) {
    X509Certificate root = root(kind).certificate();
    Map<BigInteger, Instant> found = new HashMap<>();
    for (Recorded recorded : book.revocations()) {
      String serial = ((CertificateEvent.Revoked) recorded.fact()).serial();
      IssuedCertificate issued = book.issued(serial);
      if (issued != null && by(root, issued)) {
        found.put(new BigInteger(serial, 16), recorded.at());
      }
    }
    return found;
  }

  private static boolean by(X509Certificate root, IssuedCertificate issued) {
    return Pem.certificates(issued.chain())
        .getFirst()
        .getIssuerX500Principal()
        .equals(root.getSubjectX500Principal());
  }
}
