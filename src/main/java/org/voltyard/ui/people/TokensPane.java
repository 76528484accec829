package org.voltyard.ui.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandForm.Kind;
import org.voltyard.domain.Money;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenOwner;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.imports.ImportKind;
import org.voltyard.ui.kit.Desk;
import org.voltyard.ui.kit.Formats;
import org.voltyard.ui.people.PeopleModel.Changed;

/// All tokens and whose they are.
final class TokensPane extends RegisterPane<TokenRow> {
  TokensPane(Desk desk, PeopleModel model, Away away) {
    super(
        desk,
        model,
        new Part<>(model.tokens(), ImportKind.TOKENS, TokenRow::id, row -> row.line().id().value()),
        away);
    columns();
  }

  private void columns() {
    var table = table();
    table.column("people.field.token", row -> row.line().id().value()).setPrefWidth(150);
    table.column("people.field.label", row -> row.line().label()).setPrefWidth(110);
    table
        .column("people.field.status", row -> desk().texts().of("people.token." + row.state()))
        .setPrefWidth(90);
    table.column("people.field.kind", row -> word(row.line().kind())).setPrefWidth(95);
    table.column("people.field.parentToken", row -> word(row.line().parent())).setPrefWidth(110);
    table.column("people.field.expiry", row -> stamp(row.line().expiry())).setMinWidth(156);
    table.column("people.field.driver", row -> word(row.line().driverName())).setPrefWidth(120);
    table.column("people.field.vehicle", row -> word(row.line().plate())).setPrefWidth(105);
    table
        .column("people.field.organisation", row -> word(row.line().organisationName()))
        .setPrefWidth(120);
    table.column("people.token.terms", this::terms).setPrefWidth(150);
    table.optional(
        table.column("people.field.language", row -> word(row.line().language())),
        "people.field.language");
  }

  /// What is agreed with its holder, in short.
  private String terms(TokenRow row) {
    List<String> terms = new ArrayList<>();
    Money credit = row.line().credit();
    if (credit != null) {
      terms.add(desk().texts().of("people.token.prepaid", credit));
    }
    if (row.line().limited()) {
      terms.add(desk().texts().of("people.token.limited"));
    }
    if (row.line().scoped()) {
      terms.add(desk().texts().of("people.token.scoped"));
    }
    return String.join(" · ", terms);
  }

  private String stamp(@Nullable Instant at) {
    return at == null ? "" : Formats.stamp(at, desk().zone().get());
  }

  private TokenDraft draft() {
    return new TokenDraft(desk().zone().get(), model().terms(desk().texts().language().locale()));
  }

  @Override
  EntryForm.Asked asked(@Nullable TokenRow row) {
    Names names = model().names();
    Token before = row == null ? null : model().token(row.line().id()).orElse(null);
    TokenDraft draft = draft();
    Map<String, Object> known = new HashMap<>();
    if (before != null) {
      known.putAll(draft.values(before));
      TokenOwner owner = model().ownerOf(before);
      known.put("driver", names.driverWithId(owner.driver()));
      known.put("vehicle", names.plate(owner.vehicle()));
      known.put("organisation", names.label(owner.organisation()));
    }
    return new EntryForm.Asked(
        TokenDraft.fields(before != null, names),
        known,
        "people.save",
        (values, done, failed) ->
            model()
                .saveToken(
                    () -> made(draft, before, values),
                    token ->
                        new TokenOwner(
                            token.id(),
                            names.driverId(Drafts.text(values, "driver")),
                            names.vehicleId(Drafts.text(values, "vehicle")),
                            names.organisationId(Drafts.text(values, "organisation"))),
                    () ->
                        done.accept(
                            saved(
                                before == null
                                    ? Drafts.text(values, "token")
                                    : before.id().value())),
                    failed));
  }

  private Token made(TokenDraft draft, @Nullable Token shown, Map<String, Object> values) {
    Token made = draft.token(shown, values);
    return shown == null
        ? made
        : model().token(shown.id()).map(now -> TokenDraft.spent(made, shown, now)).orElse(made);
  }

  @Override
  EntryForm.Asked several(List<TokenRow> rows) {
    TokenDraft draft = draft();
    return new EntryForm.Asked(
        List.of(
            Drafts.field(
                    "status",
                    true,
                    new Kind.Choice(List.of(Bulk.KEEP, "people.ACCEPTED", "people.BLOCKED")))
                .initially(Bulk.KEEP),
            Drafts.field("expiry", false, new Kind.Text(19)).help("people.help.keepExpiry"),
            Drafts.field("parentToken", false, new Kind.Text(255)).help("people.help.keep"),
            TermsDraft.stations().help("people.help.keep"),
            TermsDraft.hours().help("people.help.keepHours")),
        nothing(),
        "people.saveAll",
        (values, done, failed) -> {
          List<Token> changed;
          try {
            changed =
                rows.stream()
                    .flatMap(row -> model().token(row.line().id()).stream())
                    .map(token -> with(token, draft, values))
                    .toList();
          } catch (IllegalArgumentException e) {
            failed.accept(e);
            return;
          }
          model().changeTokens(changed, counted(done), failed);
        });
  }

  private static Token with(Token token, TokenDraft draft, Map<String, Object> values) {
    String status = Drafts.text(values, "status");
    String expiry = Drafts.text(values, "expiry");
    String parent = Drafts.text(values, "parentToken");
    return new Token(
        token.id(),
        status.equals(Bulk.KEEP) ? token.status() : TokenDraft.status(status),
        parent.isEmpty() ? token.parent() : parent.equals(Names.NONE) ? null : new TokenId(parent),
        expiry.isEmpty() ? token.expiry() : draft.expiry(expiry),
        token.label(),
        token.kind(),
        token.language(),
        draft.agreed().scoped(token.terms(), values));
  }

  @Override
  void remove(List<TokenRow> rows, Consumer<Changed> done, Consumer<Throwable> failed) {
    model().removeTokens(rows.stream().map(row -> row.line().id()).toList(), done, failed);
  }
}
