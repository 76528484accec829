package org.voltyard.ui.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.fleet.register.Names;
import org.voltyard.ui.kit.JournalDepot;

/// The lists over the live depot, as the database would tell it.
final class PaperRegisters implements RegisterArchive {
  private final JournalDepot depot;

  PaperRegisters(JournalDepot depot) {
    this.depot = depot;
  }

  @Override
  public Page<TokenLine> tokens(Query<TokenColumn> query) {
    Comparator<TokenLine> order =
        query.by() == TokenColumn.DRIVER
            ? Comparator.comparing(line -> String.valueOf(line.driverName()))
            : Comparator.comparing(line -> line.id().key());
    String words = query.text() == null ? "" : query.text().toLowerCase(Locale.ROOT);
    List<TokenLine> all =
        depot.tokens.all().stream()
            .map(this::line)
            .filter(line -> line.toString().toLowerCase(Locale.ROOT).contains(words))
            .filter(
                line ->
                    query.active() == null
                        || query.active() == (line.status() == Token.Status.ACCEPTED))
            .sorted(query.falling() ? order.reversed() : order)
            .toList();
    int from = query.cursor() == null ? 0 : Integer.parseInt(query.cursor());
    int to = Math.min(all.size(), from + query.limit());
    return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }

  private TokenLine line(Token token) {
    Names names = new Names(depot.registers);
    TokenOwner owner = depot.registers.owner(token.id()).orElse(null);
    return new TokenLine(
        token.id(),
        token.status(),
        token.parent(),
        token.expiry(),
        token.label(),
        token.kind(),
        token.language(),
        token.credit(),
        token.terms() != null,
        token.scope() != null,
        owner == null ? null : owner.driver(),
        owner == null ? null : orNull(names.driver(owner.driver())),
        owner == null ? null : owner.vehicle(),
        owner == null ? null : orNull(names.plate(owner.vehicle())),
        null,
        null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  @Override
  public Page<DriverLine> drivers(Query<DriverColumn> query) {
    Names names = new Names(depot.registers);
    return new Page<>(
        depot.registers.drivers().stream()
            .map(
                each ->
                    new DriverLine(
                        each.id(),
                        each.name(),
                        each.phone(),
                        each.email(),
                        each.language(),
                        each.organisation(),
                        orNull(names.organisation(each.organisation())),
                        each.selfRegistered(),
                        each.passwordHash() != null,
                        each.active()))
            .toList(),
        null);
  }

  @Override
  public Page<VehicleLine> vehicles(Query<VehicleColumn> query) {
    Names names = new Names(depot.registers);
    String words = query.text() == null ? "" : query.text().toLowerCase(Locale.ROOT);
    return new Page<>(
        depot.registers.vehicles().stream()
            .filter(each -> each.toString().toLowerCase(Locale.ROOT).contains(words))
            .map(
                each ->
                    new VehicleLine(
                        each,
                        orNull(names.organisation(each.organisation())),
                        orNull(names.driver(each.driver()))))
            .toList(),
        null);
  }

  @Override
  public Page<OrganisationLine> organisations(Query<OrganisationColumn> query) {
    Names names = new Names(depot.registers);
    return new Page<>(
        depot.registers.organisations().stream()
            .map(each -> new OrganisationLine(each, orNull(names.organisation(each.parent()))))
            .toList(),
        null);
  }

  @Override
  public Optional<TokenLine> token(TokenId id) {
    return Optional.empty();
  }

  @Override
  public Counts counts() {
    return new Counts(
        depot.registers.drivers().size(),
        depot.registers.vehicles().size(),
        depot.registers.organisations().size(),
        depot.tokens.all().size());
  }
}
