package org.voltyard.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.Fact;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.KeySafe;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TlsIdentity;

/// The depot's certificates: its own, those it made for stations, and the requests that wait.
public final class Certificates implements CertificateDesk {
  private final CertificateBook book;
  private final Supplier<CertificateRules> rules;
  private final Function<StationId, String> subjects;
  private final Consumer<Fact> journal;
  private final InstantSource clock;
  private final Authority authority;
  private final ServerKeys server;
  private final ForeignLists lists;
  private final KeySafe safe;

  /// Where its keys are kept.
  ///
  /// @param store the encrypted file
  /// @param opener what opens it
  public record Place(Path store, Path opener) {}

  /// @param subjects the name that must stand in a station's certificate
  public Certificates(
      CertificateBook book,
      Place place,
      Supplier<CertificateRules> rules,
      Function<StationId, String> subjects,
      Consumer<Fact> journal,
      InstantSource clock) {
    this.book = book;
    this.rules = rules;
    this.subjects = subjects;
    this.journal = journal;
    this.clock = clock;
    KeyVault vault = new KeyVault(place.store(), place.opener());
    safe = new VaultSafe(vault, clock);
    authority = new Authority(vault, book, rules, journal, clock);
    lists = new ForeignLists(rules);
    server =
        new ServerKeys(
            new ServerKeys.Believed(authority, lists),
            vault,
            rules,
            ListenerNames::ofThisMachine,
            clock);
  }

  /// Where other parts of the depot keep their keys.
  public KeySafe safe() {
    return safe;
  }

  /// What is known of a certificate.
  public record Entry(
      IssuedCertificate certificate, State state, boolean installed, @Nullable String reason) {}

  /// How a certificate stands.
  public enum State {
    VALID,
    /// Comes to its end soon.
    ENDING,
    EXPIRED,
    REVOKED
  }

  /// A request that waits.
  ///
  /// @param number names it
  /// @param keyKind EC or RSA
  /// @param use what the certificate is to be for
  public record Waiting(
      long number,
      StationId station,
      Instant at,
      String commonName,
      String keyKind,
      CertificateUse use) {}

  /// All certificates that were made, the newest first.
  public List<Entry> all() {
    return book.issued().stream().map(this::entry).toList();
  }

  private Entry entry(IssuedCertificate certificate) {
    Recorded revocation = book.revocation(certificate.serial());
    String reason =
        revocation != null && revocation.fact() instanceof CertificateEvent.Revoked revoked
            ? revoked.reason()
            : null;
    return new Entry(certificate, state(certificate), book.installed(certificate), reason);
  }

  private State state(IssuedCertificate certificate) {
    Instant now = clock.instant();
    Duration ahead = rules.get().lives().ahead();
    if (book.revocation(certificate.serial()) != null) {
      return State.REVOKED;
    } else if (!certificate.to().isAfter(now)) {
      return State.EXPIRED;
    }
    return certificate.to().minus(ahead).isBefore(now) && certificate.station() != null
        ? State.ENDING
        : State.VALID;
  }

  /// Requests about which an operator has to decide, the oldest first.
  public List<Waiting> waiting() {
    return book.waiting().stream().map(this::waiting).toList();
  }

  private Waiting waiting(Recorded recorded) {
    SecurityEvent.CertificateRequested asked = CertificateBook.asked(recorded);
    SigningRequest request = SigningRequest.read(asked.request().csr());
    return new Waiting(
        recorded.seq(),
        asked.station(),
        recorded.at(),
        request.commonName(),
        request.kind().name(),
        use(asked.station(), asked.request().use()));
  }

  @Override
  public Receipt receive(StationId station, Request request) {
    if (rules.get().signing() == CertificateRules.Signing.REFUSE) {
      return new Receipt.Rejected("the depot makes no certificates for stations");
    }
    try {
      read(station, request);
      return new Receipt.Accepted();
    } catch (IllegalArgumentException e) {
      return new Receipt.Rejected(String.valueOf(e.getMessage()));
    }
  }

  private SigningRequest read(StationId station, Request request) {
    CertificateUse use = use(station, request.use());
    if (use != CertificateUse.CHARGING_STATION && !authority.knownToVehicles()) {
      throw new IllegalArgumentException(
          "the depot makes no certificates for use " + use + ": it has no issuer for vehicles");
    }
    return use.forDepot() ? read(station, request.csr()) : SigningRequest.read(request.csr());
  }

  /// What a request is for; without a word it is for both only where that was asked for.
  private CertificateUse use(StationId station, CertificateUse told) {
    boolean alone =
        told == CertificateUse.COMBINED && !(authority.knownToVehicles() && book.combined(station));
    return alone ? CertificateUse.CHARGING_STATION : told;
  }

  private SigningRequest read(StationId station, String csr) {
    SigningRequest request = SigningRequest.read(csr);
    String wanted = subjects.apply(station);
    if (!request.commonName().equals(wanted)) { // A00.FR.405, A00.FR.511
      throw new IllegalArgumentException(
          "the request is for '" + request.commonName() + "', not for '" + wanted + "'");
    }
    return request;
  }

  /// Whether a request is signed without asking anybody.
  boolean signedByRule(StationId station, CertificateUse use) {
    return switch (rules.get().signing()) {
      case ACCEPT -> true;
      case ASK, REFUSE -> false;
      case RENEWALS -> {
        IssuedCertificate known = book.newest(station, use);
        yield known != null
            && book.installed(known)
            && (state(known) == State.VALID || state(known) == State.ENDING);
      }
    };
  }

  /// Makes the certificate that a request asks for.
  ///
  /// @throws IllegalStateException where nothing waits under this number
  /// @throws IllegalArgumentException where the request cannot be signed any more
  public IssuedCertificate approve(long request, Origin origin) {
    origin.needs(Permission.ADMIN);
    SecurityEvent.CertificateRequested asked = CertificateBook.asked(found(request));
    SigningRequest read = read(asked.station(), asked.request());
    return authority.issue(
        read,
        new Authority.Owner(
            read.commonName(),
            asked.station(),
            List.of(),
            new IssuedCertificate.Request(request, asked.request().number()),
            use(asked.station(), asked.request().use())),
        origin);
  }

  /// Makes a certificate for a request that did not come from the station itself.
  ///
  /// @throws IllegalArgumentException where it cannot be signed
  public IssuedCertificate sign(StationId station, String csr, Origin origin) {
    origin.needs(Permission.ADMIN);
    SigningRequest read = read(station, csr);
    return authority.issue(
        read,
        new Authority.Owner(
            read.commonName(), station, List.of(), null, CertificateUse.CHARGING_STATION),
        origin);
  }

  /// Gives no certificate for a request.
  ///
  /// @throws IllegalStateException where nothing waits under this number
  public void refuse(long request, String reason, Origin origin) {
    origin.needs(Permission.ADMIN);
    StationId station = CertificateBook.asked(found(request)).station();
    journal.accept(new CertificateEvent.RequestRefused(station, request, reason, origin));
  }

  private Recorded found(long request) {
    Recorded found = book.waiting(request);
    if (found == null) {
      throw new IllegalStateException("no request waits under number " + request);
    }
    return found;
  }

  /// Takes a certificate back; stations that show it are refused from now on.
  ///
  /// @throws IllegalStateException where there is none of this number, or it was taken back before
  public void revoke(String serial, String reason, Origin origin) {
    origin.needs(Permission.ADMIN);
    if (book.issued(serial) == null) {
      throw new IllegalStateException("no certificate has the serial number " + serial);
    } else if (book.revocation(serial) != null) {
      throw new IllegalStateException("certificate " + serial + " was revoked before");
    }
    journal.accept(new CertificateEvent.Revoked(serial, reason, origin));
  }

  /// Whether a station has a certificate of this authority with which it may come.
  public boolean holds(StationId station) {
    IssuedCertificate newest = book.newest(station, CertificateUse.CHARGING_STATION);
    return newest != null
        && book.installed(newest)
        && (state(newest) == State.VALID || state(newest) == State.ENDING);
  }

  /// The name under which stations reach the depot and which its certificate shows.
  public String name() {
    List<String> named = rules.get().names();
    return (named.isEmpty() ? ListenerNames.ofThisMachine() : named).getFirst();
  }

  /// All names and addresses that its certificate shows.
  public List<String> names() {
    List<String> named = rules.get().names();
    return named.isEmpty() ? ListenerNames.ofThisMachine() : named;
  }

  /// The roots that stations need to know the depot, PEM each; none where its certificate is of
  /// another authority.
  public List<String> rootsToInstall() {
    return rules.get().files().certificate() != null
        ? List.of()
        : authority.roots().stream().map(root -> Pem.text(List.of(root))).toList();
  }

  /// The roots by which stations know the depot, PEM.
  public String roots() {
    return Pem.text(authority.roots());
  }

  /// What was taken back, a list for each root, PEM.
  public String revocations() {
    return Pem.text(authority.revocations());
  }

  /// What the depot shows over TLS.
  public TlsIdentity identity() {
    return server.identity();
  }

  /// Renews what has to be.
  public void refresh() {
    lists.read();
    server.renew();
  }
}
