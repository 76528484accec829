package org.voltyard.api;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Money;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.RegisterArchive.TokenColumn;
import org.voltyard.domain.RegisterArchive.TokenLine;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TokenOwner;
import org.voltyard.domain.TokenScope;

/// Credentials: create, change, block, let expire, delete.
final class TokensResource implements RegisterRoutes.Port<TokenId, TokensResource.Body, Token> {
  private static final Param<TokenId> ID = Param.path("id", "The token", Syntax.TOKEN);
  private static final Param<Token.Status> STATUS =
      Param.query("status", "Only these", Syntax.oneOf(Token.Status.class));

  private static final Param<TokenColumn> SORT = RegisterParams.sort(TokenColumn.class);

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
      @About("Of each of its sessions") PaymentsResource.@Nullable Limit limit,
      @About("Where and when it may charge; absent: anywhere, at any time")
          @Nullable Scope scope) {}

  /// Hours of the day at which a token may charge, by the site's clock.
  record Hours(
      @About("Days on which they begin; absent: all") @Nullable List<DayOfWeek> days,
      @About("Such as 22:00") String from,
      @About("Such as 06:00; past midnight where it is not after the beginning") String to) {
    TokenScope.Hours hours() {
      try {
        return new TokenScope.Hours(
            days == null ? Set.of() : Set.copyOf(days), LocalTime.parse(from), LocalTime.parse(to));
      } catch (DateTimeParseException e) {
        throw Bodies.invalid(
            "hours " + from + " to " + to + ": times of day such as 22:00 are allowed");
      }
    }

    static Hours of(TokenScope.Hours hours) {
      return new Hours(
          hours.days().isEmpty() ? null : hours.days().stream().sorted().toList(),
          hours.from().toString(),
          hours.to().toString());
    }
  }

  /// Where and when a token may charge.
  record Scope(
      @About("Absent: all") @Nullable List<String> stations,
      @About("Absent: at any time") @Nullable List<Hours> hours) {
    static @Nullable TokenScope read(@Nullable Scope scope) {
      if (scope == null) {
        return null;
      }
      try {
        return new TokenScope(
            scope.stations() == null
                ? Set.of()
                : scope.stations().stream().map(StationId::new).collect(Collectors.toSet()),
            scope.hours() == null ? List.of() : scope.hours().stream().map(Hours::hours).toList());
      } catch (IllegalArgumentException e) {
        throw Bodies.invalid("scope: " + e.getMessage());
      }
    }

    static @Nullable Scope of(@Nullable TokenScope scope) {
      return scope == null || scope.everywhere()
          ? null
          : new Scope(
              scope.stations().stream().map(StationId::value).sorted().toList(),
              scope.hours().stream().map(Hours::of).toList());
    }
  }

  /// Whose a token is; nobody's when all are absent.
  record Owner(
      @About("Id of a driver") @Nullable String driver,
      @About("Id of a vehicle") @Nullable String vehicle,
      @About("Id of the organisation that answers for it, whoever holds it")
          @Nullable String organisation) {
    static @Nullable Owner of(@Nullable TokenOwner owner) {
      return owner == null
          ? null
          : new Owner(owner.driver(), owner.vehicle(), owner.organisation());
    }
  }

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
      @Nullable String language,
      @Nullable Scope scope) {
    Body rest() {
      return new Body(status, parent, expiry, label, kind, language, credit, limit, scope);
    }
  }

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
      @Nullable String language,
      @Nullable Scope scope,
      @Nullable Owner owner) {
    static Item of(Token token, @Nullable TokenOwner owner, Instant now) {
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
          token.language(),
          Scope.of(token.scope()),
          Owner.of(owner));
    }

    /// As the archive shows one that is gone meanwhile.
    static Item of(TokenLine line, Instant now) {
      return of(
          new Token(
              line.id(),
              line.status(),
              line.parent(),
              line.expiry(),
              line.label(),
              line.kind(),
              line.language(),
              line.credit() == null ? null : new Token.Terms(line.credit(), null)),
          new TokenOwner(line.id(), line.driver(), line.vehicle(), line.organisation()),
          now);
    }
  }

  private final Doors.Tokens tokens;
  private final Doors.Registers registers;
  private final Lookup lookup;
  private final Supplier<Currency> currency;
  private final Table<TokenLine> table;

  TokensResource(
      Doors.Tokens tokens,
      Doors.Registers registers,
      Lookup lookup,
      Supplier<Currency> currency,
      AuditTrail trail) {
    this.currency = currency;
    this.tokens = tokens;
    this.registers = registers;
    this.lookup = lookup;
    this.table =
        new Table<TokenLine>("tokens", trail, this::search, this::item)
            .column("id", TokenLine::id)
            .column("label", TokenLine::label)
            .column("status", line -> Codec.word(line.status()))
            .column("parent", TokenLine::parent)
            .column("kind", TokenLine::kind)
            .column("expiry", TokenLine::expiry)
            .column("driver", TokenLine::driver)
            .column("driverName", TokenLine::driverName)
            .column("vehicle", TokenLine::vehicle)
            .column("plate", TokenLine::plate)
            .column("organisation", TokenLine::organisation)
            .column("organisationName", TokenLine::organisationName);
  }

  List<Route> routes() {
    List<Route> register =
        new RegisterRoutes<>(
                new RegisterRoutes.Words(
                    "token",
                    "Creates a token",
                    "Creates a token or replaces what is known of it",
                    "Deletes a token"),
                ID,
                new RegisterRoutes.Shapes<>(NewBody.class, Body.class, Item.class),
                new RegisterRoutes.Listed(
                    table,
                    List.of(
                        STATUS,
                        RegisterParams.Q,
                        RegisterParams.DRIVER,
                        RegisterParams.VEHICLE,
                        RegisterParams.ORGANISATION,
                        SORT,
                        RegisterParams.FALLING)),
                this)
            .routes();
    return Stream.concat(register.stream(), own().stream()).toList();
  }

  /// What can be done with tokens only.
  private List<Route> own() {
    return List.of(
        Route.put("/tokens/{id}/owner", "Says whose a token is")
            .needs(Permission.REGISTER)
            .with(ID)
            .takes(Owner.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::assign),
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

  private Page<TokenLine> search(Request request, @Nullable String cursor, int limit) {
    Token.Status status = request.query(STATUS);
    RegisterArchive.Of of =
        new RegisterArchive.Of(
            request.query(RegisterParams.VEHICLE),
            request.query(RegisterParams.DRIVER),
            request.query(RegisterParams.ORGANISATION));
    return registers
        .archive()
        .tokens(
            new RegisterArchive.Query<>(
                request.query(RegisterParams.Q),
                of,
                status == null ? null : (Boolean) (status == Token.Status.ACCEPTED),
                request.query(SORT, TokenColumn.ID),
                request.query(RegisterParams.FALLING, false),
                cursor,
                limit));
  }

  /// The archive is a moment behind the depot.
  private Item item(TokenLine line) {
    return find(line.id()).map(this::item).orElseGet(() -> Item.of(line, lookup.now()));
  }

  private Answer assign(Request request) {
    Token token = lookup.token(request.path(ID));
    Owner owner = request.body(Owner.class);
    TokenOwner assigned =
        new TokenOwner(token.id(), owner.driver(), owner.vehicle(), owner.organisation());
    return Answer.ok(
        RegisterParams.keep(
            () -> {
              registers.kept().assign(assigned, request.origin());
              return item(token);
            }));
  }

  @Override
  public RegisterRoutes.Entered<TokenId, Body> entered(Request request) {
    NewBody body = request.body(NewBody.class);
    TokenId id = RegisterParams.keep(() -> new TokenId(body.id()));
    return new RegisterRoutes.Entered<>(id, body.rest());
  }

  @Override
  public Optional<Token> find(TokenId id) {
    return tokens.find().apply(id);
  }

  @Override
  public TokenId id(Token token) {
    return token.id();
  }

  /// Sessions that it began stay.
  @Override
  public boolean remove(TokenId id, Origin origin) {
    Optional<Token> token = find(id);
    token.ifPresent(known -> tokens.remove().accept(known.id(), origin));
    return token.isPresent();
  }

  /// A token goes with whose it is.
  @Override
  public boolean named() {
    return false;
  }

  private Answer mark(Request request, Token.Status status) {
    Token before = lookup.token(request.path(ID));
    Token after = before.with(status);
    if (!after.equals(before)) {
      tokens.put().accept(after, request.origin());
    }
    return Answer.ok(item(after));
  }

  @Override
  public Token put(TokenId id, Body body, Origin origin) {
    String parent = body.parent();
    String kind = body.kind();
    Token token =
        new Token(
            id,
            body.status() == null ? Token.Status.ACCEPTED : body.status(),
            parent == null ? null : new TokenId(parent),
            body.expiry(),
            body.label() == null ? "" : body.label(),
            kind == null ? null : new TokenKind(kind),
            language(body.language()),
            terms(body));
    tokens.put().accept(token, origin);
    return token;
  }

  private Token.@Nullable Terms terms(Body body) {
    BigDecimal credit = body.credit();
    TokenScope scope = Scope.read(body.scope());
    if (credit == null && body.limit() == null && scope == null) {
      return null;
    }
    return new Token.Terms(
        credit == null ? null : Money.of(credit, currency.get()),
        body.limit() == null ? null : PaymentsResource.Limit.read(body.limit(), currency.get()),
        scope);
  }

  /// No longer than stations can keep. // IdTokenInfoType
  private static @Nullable String language(@Nullable String tag) {
    if (tag != null && !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?")) {
      throw Bodies.invalid("language '" + tag + "': a tag such as en or zh-CN is allowed");
    }
    return tag;
  }

  @Override
  public Item item(Token token) {
    TokenOwner owner = registers.kept().owner(token.id()).orElse(null);
    return Item.of(token, owner, lookup.now());
  }
}
