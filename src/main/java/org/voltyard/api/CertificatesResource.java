package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.Certificates;
import org.voltyard.domain.CertificateUse;
import org.voltyard.domain.IssuedCertificate;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;

/// The depot's own authority: what it made, and what it is asked for.
final class CertificatesResource {
  private static final String PEM = "application/x-pem-file";
  private static final Param<String> SERIAL =
      Param.path("serial", "Serial number, hexadecimal", Syntax.TEXT);
  private static final Param<Long> NUMBER =
      Param.path("number", "Number of the request", Syntax.whole(1, Long.MAX_VALUE));
  private static final Param<Certificates.State> STATE =
      Param.query("state", "Only these", Syntax.oneOf(Certificates.State.class));

  /// A certificate.
  record Item(
      String serial,
      @About("Whose it is; null for the depot's own") @Nullable String station,
      @About("Its common name") String subject,
      Instant from,
      Instant to,
      Certificates.State state,
      @About("What it is for") CertificateUse use,
      @About("Whether the station said that it took it") boolean installed,
      @About("Why it was revoked") @Nullable String reason) {
    static Item of(Certificates.Entry entry) {
      IssuedCertificate made = entry.certificate();
      StationId station = made.station();
      return new Item(
          made.serial(),
          station == null ? null : station.value(),
          made.subject(),
          made.from(),
          made.to(),
          entry.state(),
          made.purpose(),
          entry.installed(),
          entry.reason());
    }
  }

  /// A request that waits for a decision.
  record Waiting(
      long number,
      String station,
      Instant at,
      String commonName,
      String keyKind,
      @About("What the certificate is to be for") CertificateUse use) {
    static Waiting of(Certificates.Waiting waiting) {
      return new Waiting(
          waiting.number(),
          waiting.station().value(),
          waiting.at(),
          waiting.commonName(),
          waiting.keyKind(),
          waiting.use());
    }
  }

  /// A request that was brought by hand.
  record Asked(String station, @About("PKCS#10 in PEM") String csr) {}

  /// Why something is refused or taken back.
  record Reason(String reason) {
    Reason {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("reason: a text is allowed");
      }
    }
  }

  /// How stations connect over TLS.
  record Listener(
      @About("0 while they cannot") int port,
      @About("Why they cannot, if they should") @Nullable String trouble) {}

  private final Certificates certificates;
  private final Supplier<Doors.Tls> tls;

  CertificatesResource(Doors.Authority doors) {
    certificates = doors.certificates();
    tls = doors.tls();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/certificates", "All certificates the depot made, the newest first")
            .needs(Permission.ADMIN)
            .with(STATE)
            .givesPageOf(Item.class)
            .by(request -> Answer.ok(new Page<>(items(request), null))),
        Route.post("/certificates", "Makes a certificate for a request brought by hand")
            .needs(Permission.ADMIN)
            .takes(Asked.class)
            .gives(201, Item.class)
            .by(this::sign),
        Route.get("/certificates/{serial}", "One certificate")
            .needs(Permission.ADMIN)
            .with(SERIAL)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(entry(request.path(SERIAL))))),
        Route.get("/certificates/{serial}/pem", "One certificate as PEM")
            .needs(Permission.ADMIN)
            .with(SERIAL)
            .givesText(PEM)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> pem(entry(request.path(SERIAL)).certificate().chain())),
        Route.post("/certificates/{serial}/revocation", "Takes a certificate back")
            .needs(Permission.ADMIN)
            .with(SERIAL)
            .takes(Reason.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::revoke),
        Route.get("/certificate-requests", "Requests of stations that wait for a decision")
            .needs(Permission.ADMIN)
            .givesPageOf(Waiting.class)
            .by(request -> waiting()),
        Route.post("/certificate-requests/{number}/approval", "Makes what a request asks for")
            .needs(Permission.ADMIN)
            .with(NUMBER)
            .gives(201, Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::approve),
        Route.post("/certificate-requests/{number}/refusal", "Makes nothing for a request")
            .needs(Permission.ADMIN)
            .with(NUMBER)
            .takes(Reason.class)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::refuse),
        Route.get("/authority/roots", "The roots by which stations know the depot, as PEM")
            .needs(Permission.ADMIN)
            .givesText(PEM)
            .by(request -> pem(certificates.roots())),
        Route.get("/authority/revocations", "A revocation list for each root, as PEM")
            .needs(Permission.ADMIN)
            .givesText(PEM)
            .by(request -> pem(certificates.revocations())),
        Route.get("/authority/listener", "How stations connect over TLS")
            .needs(Permission.ADMIN)
            .gives(Listener.class)
            .by(request -> Answer.ok(listener())));
  }

  private static Answer pem(String text) {
    return new Answer.Text(PEM, text);
  }

  private Listener listener() {
    Doors.Tls now = tls.get();
    return new Listener(now.port(), now.trouble());
  }

  private List<Item> items(Request request) {
    Certificates.State state = request.query(STATE);
    return certificates.all().stream()
        .filter(entry -> state == null || entry.state() == state)
        .map(Item::of)
        .toList();
  }

  private Answer waiting() {
    return Answer.ok(new Page<>(certificates.waiting().stream().map(Waiting::of).toList(), null));
  }

  private Certificates.Entry entry(String serial) {
    return certificates.all().stream()
        .filter(entry -> entry.certificate().serial().equals(serial.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("certificate", serial));
  }

  private Answer sign(Request request) {
    Asked asked = request.body(Asked.class);
    try {
      StationId station = new StationId(asked.station());
      return made(certificates.sign(station, asked.csr(), request.origin()));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer made(IssuedCertificate certificate) {
    return new Answer.Value(201, Item.of(entry(certificate.serial())));
  }

  private Answer revoke(Request request) {
    Certificates.Entry known = entry(request.path(SERIAL));
    String reason = request.body(Reason.class).reason();
    try {
      certificates.revoke(known.certificate().serial(), reason, request.origin());
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
    return Answer.ok(Item.of(entry(known.certificate().serial())));
  }

  private Answer approve(Request request) {
    try {
      return made(certificates.approve(request.path(NUMBER), request.origin()));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.NOT_FOUND, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private Answer refuse(Request request) {
    String reason = request.body(Reason.class).reason();
    try {
      certificates.refuse(request.path(NUMBER), reason, request.origin());
      return new Answer.Done();
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.NOT_FOUND, String.valueOf(e.getMessage()));
    }
  }
}
