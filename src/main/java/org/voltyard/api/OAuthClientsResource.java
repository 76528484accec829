package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.oauth.Allowances;
import org.voltyard.admin.oauth.Clients;
import org.voltyard.admin.oauth.OAuth;
import org.voltyard.admin.oauth.OAuthBook;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;

/// The programs that come in by OAuth 2.
final class OAuthClientsResource {
  private static final Param<String> ID = Param.path("id", "Id of the client", Syntax.TEXT);
  private static final Param<String> ALLOWANCE =
      Param.path("allowance", "Id of what was allowed", Syntax.TEXT);

  /// A client, without what is secret of it.
  record Item(
      String id,
      @About("How people know it") String title,
      @About("Whether it keeps a secret") boolean confidential,
      List<OAuthClient.Grant> grants,
      List<String> redirects,
      @About("The most that it is ever allowed") List<Permission> scopes,
      Instant createdAt,
      @About("Who registered it") String createdBy,
      @Nullable Instant revokedAt) {
    static Item of(OAuthBook.Client known) {
      OAuthClient client = known.client();
      return new Item(
          client.id(),
          client.title(),
          client.confidential(),
          client.grants().stream().sorted().toList(),
          client.redirects(),
          client.scopes().stream().sorted().toList(),
          known.created(),
          known.by().who(),
          known.revoked());
    }
  }

  /// A client that is wanted.
  record Wanted(
      @About("1 to 64 letters, digits, '.', '_', '-'; never given twice") String id,
      String title,
      boolean confidential,
      @About("code: in a user's name; credentials: in its own") List<OAuthClient.Grant> grants,
      @About("Where a browser may be sent back to") @Nullable List<String> redirects,
      List<Permission> scopes) {}

  /// What may be changed.
  record Change(
      String title,
      List<OAuthClient.Grant> grants,
      @Nullable List<String> redirects,
      List<Permission> scopes) {}

  /// A client that was registered, or given another secret.
  record Made(
      String id,
      @About("The secret, which is told only now; absent where it keeps none")
          @Nullable String secret) {}

  /// What a user let a program do.
  record Allowed(
      String id,
      @About("Id of the client") String client,
      String user,
      List<Permission> scopes,
      Instant grantedAt,
      @About("When the program has to ask the user again") Instant expiresAt) {
    static Allowed of(Allowances.Allowance allowance) {
      return new Allowed(
          allowance.id(),
          allowance.client(),
          allowance.user(),
          allowance.scopes().stream().sorted().toList(),
          allowance.granted(),
          allowance.expires());
    }
  }

  private final Clients clients;
  private final Allowances allowances;

  OAuthClientsResource(OAuth oauth) {
    this.clients = oauth.clients();
    this.allowances = oauth.allowances();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/oauth-clients", "All programs that were ever registered, by id")
            .needs(Permission.ADMIN)
            .lists(Item.class, this::list, Item::of),
        Route.post("/oauth-clients", "Registers a program; its secret is told this once")
            .needs(Permission.ADMIN)
            .takes(Wanted.class)
            .gives(201, Made.class)
            .fails(Problem.Kind.CONFLICT)
            .by(this::make),
        Route.get("/oauth-clients/{id}", "One of them")
            .needs(Permission.ADMIN)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(item(request.path(ID)))),
        Route.put("/oauth-clients/{id}", "Changes one")
            .needs(Permission.ADMIN)
            .with(ID)
            .takes(Change.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::change),
        Route.post("/oauth-clients/{id}/secret", "Another secret in place of the one before")
            .needs(Permission.ADMIN)
            .with(ID)
            .gives(201, Made.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::renew),
        Route.delete("/oauth-clients/{id}", "Takes one back for ever, with all it was given")
            .needs(Permission.ADMIN)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::revoke),
        Route.get("/oauth-allowances", "What users let programs do, as long as it is in force")
            .needs(Permission.ADMIN)
            .lists(Allowed.class, this::allowed, Allowed::of),
        Route.delete("/oauth-allowances/{allowance}", "Ends one; its tokens are void at once")
            .needs(Permission.ADMIN)
            .with(ALLOWANCE)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::end));
  }

  private Page<Allowances.Allowance> allowed(Request request) {
    return Slice.of(allowances.all(), Allowances.Allowance::id, request);
  }

  private Answer end(Request request) {
    String id = request.path(ALLOWANCE);
    if (!allowances.end(id, request.origin())) {
      throw Problem.notFound("allowance", id);
    }
    return new Answer.Done();
  }

  private Page<OAuthBook.Client> list(Request request) {
    return Slice.of(clients.all(), known -> known.client().id(), request);
  }

  private Item item(String id) {
    return clients.all().stream()
        .filter(known -> known.client().id().equals(id) && known.revoked() == null)
        .findFirst()
        .map(Item::of)
        .orElseThrow(() -> Problem.notFound("client", id));
  }

  private Answer make(Request request) {
    Wanted wanted = request.body(Wanted.class);
    try {
      OAuthClient client =
          new OAuthClient(
              wanted.id(),
              wanted.title(),
              wanted.confidential(),
              Set.copyOf(wanted.grants()),
              redirects(wanted.redirects()),
              Set.copyOf(wanted.scopes()),
              1);
      Clients.Made made = clients.create(client, request.origin());
      return new Answer.Value(201, new Made(made.client().id(), made.secret()));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private static List<String> redirects(@Nullable List<String> given) {
    return given == null ? List.of() : given;
  }

  private Answer change(Request request) {
    String id = request.path(ID);
    Change change = request.body(Change.class);
    boolean confidential = item(id).confidential();
    try {
      clients.change(
          new OAuthClient(
              id,
              change.title(),
              confidential,
              Set.copyOf(change.grants()),
              redirects(change.redirects()),
              Set.copyOf(change.scopes()),
              1),
          request.origin());
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    return Answer.ok(item(id));
  }

  private Answer renew(Request request) {
    String id = request.path(ID);
    try {
      return clients
          .renewSecret(id, request.origin())
          .<Answer>map(made -> new Answer.Value(201, new Made(made.client().id(), made.secret())))
          .orElseThrow(() -> Problem.notFound("client", id));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
  }

  private Answer revoke(Request request) {
    String id = request.path(ID);
    if (!clients.revoke(id, request.origin())) {
      throw Problem.notFound("client", id);
    }
    return new Answer.Done();
  }
}
