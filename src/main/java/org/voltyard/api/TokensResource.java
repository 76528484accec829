package org.voltyard.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Money;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;

/// Credentials: create, change, block, let expire, delete.
final class TokensResource {
  private static final Param<TokenId> ID = Param.path("id", "The token", Syntax.TOKEN);
  private static final Param<Token.Status> STATUS =
      Param.query("status", "Only these", Syntax.oneOf(Token.Status.class));

  /// What a token is to be; a token that expires in the past is expired.
  record Body(
      Token.@Nullable Status status,
      @About("Token of its group") @Nullable String parent,
      @About("From then on it is expired") @Nullable Instant expiry,
      @About("Whose it is") @Nullable String label,
      @About("What it is, such as ISO14443, eMAID or KeyCode; null: it may be shown as anything")
          @Nullable String kind,
      @About("In which its holder is addressed, such as zh or en-GB") @Nullable String language,
      @About(
              "What is left of a prepaid amount, in the site's currency; without it, it is not prepaid")
          @Nullable BigDecimal credit,
      @About("Of each of its sessions") PaymentsResource.@Nullable Limit limit) {}

  /// A new token.
  record NewBody(
      String id,
      Token.@Nullable Status status,
      @Nullable String parent,
      @Nullable Instant expiry,
      @Nullable String label,
      @Nullable String kind,
      @Nullable BigDecimal credit,
      PaymentsResource.@Nullable Limit limit,
      @Nullable String language) {}

  /// A token.
  record Item(
      String id,
      Token.Status status,
      @Nullable String parent,
      @Nullable Instant expiry,
      boolean expired,
      String label,
      @Nullable String kind,
      @Nullable BigDecimal credit,
      PaymentsResource.@Nullable Limit limit,
      @Nullable String language) {
    static Item of(Token token, Instant now) {
      Token.Terms terms = token.terms();
      Money credit = token.credit();
      return new Item(
          token.id().value(),
          token.status(),
          Optional.ofNullable(token.parent()).map(TokenId::value).orElse(null),
          token.expiry(),
          token.expiredAt(now),
          token.label(),
          Optional.ofNullable(token.kind()).map(TokenKind::value).orElse(null),
          credit == null ? null : credit.amount(),
          terms == null ? null : PaymentsResource.Limit.of(terms.limit()),
          token.language());
    }
  }

  private final Doors.Tokens tokens;
  private final Lookup lookup;
  private final Supplier<Currency> currency;
  private final AuditTrail trail;

  TokensResource(
      Doors.Tokens tokens, Lookup lookup, Supplier<Currency> currency, AuditTrail trail) {
    this.trail = trail;
    this.currency = currency;
    this.tokens = tokens;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/tokens", "All tokens, by id")
            .needs(Permission.VIEW_PEOPLE)
            .with(STATUS)
            .lists(Item.class, this::list, this::item),
        Route.post("/tokens", "Creates a token")
            .needs(Permission.REGISTER)
            .takes(NewBody.class)
            .gives(201, Item.class)
            .fails(Problem.Kind.CONFLICT)
            .by(this::create),
        Route.get("/tokens/{id}", "One token")
            .needs(Permission.VIEW_PEOPLE)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::one),
        Route.put("/tokens/{id}", "Creates a token or replaces what is known of it")
            .needs(Permission.REGISTER)
            .with(ID)
            .takes(Body.class)
            .gives(Item.class)
            .gives(201, Item.class)
            .by(this::put),
        Route.delete("/tokens/{id}", "Deletes a token")
            .needs(Permission.REGISTER)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::remove),
        Route.post("/tokens/{id}/block", "Blocks a token")
            .needs(Permission.REGISTER)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> mark(request, Token.Status.BLOCKED)),
        Route.post("/tokens/{id}/unblock", "Accepts a token again")
            .needs(Permission.REGISTER)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> mark(request, Token.Status.ACCEPTED)));
  }

  private Answer one(Request request) {
    Token token = lookup.token(request.path(ID));
    trail.viewed(request.origin(), "token", token.id().value());
    return Answer.ok(item(token));
  }

  private Page<Token> list(Request request) {
    Token.Status status = request.query(STATUS);
    List<Token> chosen =
        tokens.all().get().stream().filter(t -> status == null || t.status() == status).toList();
    return Slice.of(chosen, token -> token.id().key(), request);
  }

  private Answer create(Request request) {
    NewBody body = request.body(NewBody.class);
    TokenId id = id(body.id());
    if (tokens.find().apply(id).isPresent()) {
      throw new Problem(Problem.Kind.CONFLICT, "token " + id + " exists");
    }
    Body rest =
        new Body(
            body.status(),
            body.parent(),
            body.expiry(),
            body.label(),
            body.kind(),
            body.language(),
            body.credit(),
            body.limit());
    return new Answer.Value(201, kept(id, rest, request));
  }

  private Answer put(Request request) {
    TokenId id = request.path(ID);
    boolean known = tokens.find().apply(id).isPresent();
    return new Answer.Value(known ? 200 : 201, kept(id, request.body(Body.class), request));
  }

  private Answer remove(Request request) {
    tokens.remove().accept(lookup.token(request.path(ID)).id(), request.origin());
    return new Answer.Done();
  }

  private Answer mark(Request request, Token.Status status) {
    Token before = lookup.token(request.path(ID));
    Token after = before.with(status);
    if (!after.equals(before)) {
      tokens.put().accept(after, request.origin());
    }
    return Answer.ok(item(after));
  }

  private Item kept(TokenId id, Body body, Request request) {
    String parent = body.parent();
    Token token =
        new Token(
            id,
            body.status() == null ? Token.Status.ACCEPTED : body.status(),
            parent == null ? null : id(parent),
            body.expiry(),
            body.label() == null ? "" : body.label(),
            kind(body.kind()),
            language(body.language()),
            terms(body));
    try {
      tokens.put().accept(token, request.origin());
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    return item(token);
  }

  private Token.@Nullable Terms terms(Body body) {
    BigDecimal credit = body.credit();
    if (credit == null && body.limit() == null) {
      return null;
    }
    return new Token.Terms(
        credit == null ? null : Money.of(credit, currency.get()),
        body.limit() == null ? null : PaymentsResource.Limit.read(body.limit(), currency.get()));
  }

  private static @Nullable TokenKind kind(@Nullable String word) {
    try {
      return word == null ? null : new TokenKind(word);
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  /// No longer than stations can keep. // IdTokenInfoType
  private static @Nullable String language(@Nullable String tag) {
    if (tag != null && !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?")) {
      throw Bodies.invalid("language '" + tag + "': a tag such as en or zh-CN is allowed");
    }
    return tag;
  }

  private Item item(Token token) {
    return Item.of(token, lookup.now());
  }

  private static TokenId id(String text) {
    try {
      return new TokenId(text);
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }
}
