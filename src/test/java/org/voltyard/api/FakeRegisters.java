package org.voltyard.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Driver;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;

/// Lists of the registers by id, made from what is in memory.
record FakeRegisters(FakeDepot depot) implements RegisterArchive {
  private static <T> Page<T> page(List<T> all, Query<?> query, Function<T, String> key) {
    String after = query.cursor();
    if (after != null && after.startsWith("?")) {
      throw new IllegalArgumentException(after);
    }
    List<T> rest =
        all.stream()
            .sorted(Comparator.comparing(key))
            .filter(each -> after == null || key.apply(each).compareTo(after) > 0)
            .filter(each -> query.text() == null || each.toString().contains(query.text()))
            .toList();
    boolean more = rest.size() > query.limit();
    List<T> shown = more ? rest.subList(0, query.limit()) : rest;
    return new Page<>(shown, more ? key.apply(shown.getLast()) : null);
  }

  private @Nullable String organisation(@Nullable String id) {
    return id == null ? null : depot.registers.organisation(id).map(o -> o.name()).orElse(null);
  }

  @Override
  public Page<DriverLine> drivers(Query<DriverColumn> query) {
    return page(depot.registers.drivers().stream().map(this::line).toList(), query, DriverLine::id);
  }

  private DriverLine line(Driver d) {
    return new DriverLine(
        d.id(),
        d.name(),
        d.phone(),
        d.email(),
        d.language(),
        d.organisation(),
        organisation(d.organisation()),
        d.selfRegistered(),
        d.passwordHash() != null,
        d.active());
  }

  @Override
  public Page<VehicleLine> vehicles(Query<VehicleColumn> query) {
    return page(
        depot.registers.vehicles().stream()
            .map(v -> new VehicleLine(v, organisation(v.organisation()), null))
            .toList(),
        query,
        line -> line.vehicle().id());
  }

  @Override
  public Page<OrganisationLine> organisations(Query<OrganisationColumn> query) {
    return page(
        depot.registers.organisations().stream()
            .map(o -> new OrganisationLine(o, organisation(o.parent())))
            .toList(),
        query,
        line -> line.organisation().id());
  }

  @Override
  public Page<TokenLine> tokens(Query<TokenColumn> query) {
    return page(
        depot.tokens.values().stream()
            .filter(t -> query.active() == null || query.active() == accepted(t))
            .map(this::line)
            .toList(),
        query,
        line -> line.id().key());
  }

  private static boolean accepted(Token token) {
    return token.status() == Token.Status.ACCEPTED;
  }

  private TokenLine line(Token t) {
    TokenOwner owner = depot.registers.owner(t.id()).orElse(null);
    return new TokenLine(
        t.id(),
        t.status(),
        t.parent(),
        t.expiry(),
        t.label(),
        t.kind(),
        t.language(),
        t.credit(),
        false,
        t.scope() != null,
        owner == null ? null : owner.driver(),
        null,
        owner == null ? null : owner.vehicle(),
        null,
        owner == null ? null : owner.organisation(),
        null);
  }

  @Override
  public Optional<TokenLine> token(TokenId id) {
    return Optional.ofNullable(depot.tokens.get(id)).map(this::line);
  }

  @Override
  public Counts counts() {
    return new Counts(0, 0, 0, depot.tokens.size());
  }
}
