package org.voltyard.admin.oauth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.KeySafe;
import org.voltyard.domain.UserDirectory;

/// All of OAuth 2 that the doors need.
public record OAuth(
    Clients clients, Allowances allowances, TokenDesk desk, TokenJudge judge, Consents consents) {
  /// What it stands on.
  ///
  /// @param issuer where the depot is reached
  /// @param keyTurn after how long another key signs
  /// @param other whose tokens count besides the depot's own; null for nobody's
  public record Ground(
      OAuthBook book,
      Consumer<? super Fact> journal,
      KeySafe safe,
      UserDirectory users,
      Supplier<String> issuer,
      Supplier<Duration> keyTurn,
      Supplier<@Nullable ForeignIssuer> other,
      InstantSource clock) {}

  public static OAuth of(Ground on) {
    Clients clients = new Clients(on.book(), on.journal());
    SigningKeys keys =
        new SigningKeys(on.book(), on.safe(), on.journal(), on.keyTurn(), on.clock());
    AccessTokens tokens = new AccessTokens(on.book(), keys, on.users(), on.issuer(), on.clock());
    Families families = new Families(on.book(), on.users(), on.journal(), on.clock());
    Codes codes = new Codes(families, on.clock());
    return new OAuth(
        clients,
        new Allowances(families),
        new TokenDesk(clients, tokens, families, codes, on.book(), on.journal()),
        new TokenJudge(tokens, new ForeignTokens(on.clock()), on.other(), keys),
        new Consents(clients, on.users(), codes, on.clock()));
  }
}
