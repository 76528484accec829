package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.CertificateHash;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.domain.TokenId;

/// What stations keep of customers. Their answers are held for an hour and written down nowhere.
final class CustomersResource {
  private static final String PATH = "/stations/{id}/customer-requests";
  private static final Param<Integer> REQUEST =
      Param.path("number", "Its request", Syntax.small(0, Integer.MAX_VALUE));

  /// The hashes that name a certificate.
  record Certificate(
      CertificateHash.Algorithm algorithm, String issuerName, String issuerKey, String serial) {}

  /// Who is meant, by exactly one of three, and what is wanted.
  record Body(
      @Nullable String token,
      @Nullable String identifier,
      @Nullable Certificate certificate,
      @About("Tell what is kept") boolean report,
      @About("Remove it") boolean clear) {
    CustomerReference who() {
      int named =
          (token == null ? 0 : 1) + (identifier == null ? 0 : 1) + (certificate == null ? 0 : 1);
      if (named != 1) {
        throw Bodies.invalid("one of token, identifier and certificate is needed");
      } else if (!report && !clear) {
        throw Bodies.invalid("report, clear or both are needed");
      }
      if (certificate != null) {
        return new CustomerReference.ByCertificate(
            new CertificateHash(
                certificate.algorithm(),
                certificate.issuerName(),
                certificate.issuerKey(),
                certificate.serial()));
      }
      return token != null
          ? new CustomerReference.ByToken(CustomersResource.token(token))
          : new CustomerReference.ByIdentifier(String.valueOf(identifier));
    }
  }

  /// What a station told.
  record Item(
      int request,
      Instant since,
      @About("By what the customer was named") CustomerReference.@Nullable Kind asked,
      boolean report,
      boolean clear,
      @About("Whether all parts are there") boolean complete,
      String data) {
    static Item of(CustomerDesk.Answer answer) {
      return new Item(
          answer.request(),
          answer.since(),
          answer.asked(),
          answer.report(),
          answer.clear(),
          answer.complete(),
          answer.data());
    }
  }

  /// The answers of the last hour.
  record Items(List<Item> items) {}

  /// What the station said first; what it tells comes later.
  record Sent(int request, boolean accepted, String status) {}

  private final DeviceDoor devices;
  private final Lookup lookup;
  private final AuditTrail trail;

  CustomersResource(DeviceDoor devices, Lookup lookup, AuditTrail trail) {
    this.trail = trail;
    this.devices = devices;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, "What a station told of customers in the last hour, newest first")
            .needs(Permission.VIEW_PEOPLE)
            .with(StationsResource.ID)
            .gives(Items.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::list),
        Route.post(PATH, "Asks for what a station keeps of a customer, or has it removed")
            .needs(Permission.PRIVACY)
            .with(StationsResource.ID)
            .takes(Body.class)
            .gives(Sent.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.INVALID_COMMAND)
            .fails(Outcomes.PROBLEMS)
            .by(this::ask),
        Route.delete(PATH + "/{number}", "Forgets an answer at once")
            .needs(Permission.PRIVACY)
            .with(StationsResource.ID, REQUEST)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::discard));
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private Answer list(Request request) {
    StationId station = station(request);
    List<Item> items = devices.answers().apply(station).stream().map(Item::of).toList();
    if (!items.isEmpty()) {
      trail.viewed(request.origin(), "customer data", station.value());
    }
    return Answer.ok(new Items(items));
  }

  private Answer ask(Request request) {
    StationId station = station(request);
    Body body = request.body(Body.class);
    int number = devices.request().getAsInt();
    try {
      var pending =
          devices
              .ask()
              .ask(
                  station,
                  new DiagnosticOrder.Customer(number, body.who(), body.report(), body.clear()),
                  request.origin())
              .getFirst();
      CommandsResource.Status said = Answers.status(pending);
      return Answer.ok(new Sent(number, said.accepted(), said.status()));
    } catch (StationLink.InvalidCommand e) {
      throw new Problem(Problem.Kind.INVALID_COMMAND, String.valueOf(e.getMessage()));
    }
  }

  private Answer discard(Request request) {
    devices.discard().accept(station(request), request.path(REQUEST));
    return new Answer.Done();
  }

  private static TokenId token(String text) {
    try {
      return new TokenId(text);
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }
}
