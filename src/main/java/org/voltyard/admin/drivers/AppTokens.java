package org.voltyard.admin.drivers;

import org.voltyard.domain.Driver;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TokenOwner;

/// Gives drivers without a card a token of their own, by which they charge from the page.
final class AppTokens {
  /// As many characters as OCPP 1.6 takes, with what stands before.
  private static final int LENGTH = 16;

  private final People people;
  private final Yard yard;
  private final Secrets secrets = new Secrets();

  AppTokens(People people, Yard yard) {
    this.people = people;
    this.yard = yard;
  }

  /// Makes one where there is none; who lost theirs gets another from the depot, not from here.
  synchronized void provide(Visit visit, Driver driver) {
    if (!people.tokensOf(driver.id()).isEmpty()) {
      return;
    }
    TokenId id = new TokenId("APP" + secrets.of(LENGTH));
    Token token =
        new Token(id, Token.Status.ACCEPTED, null, null, "", TokenKind.CENTRAL, driver.language());
    yard.save(token, visit.mayOnce(Permission.REGISTER));
    people.assign(new TokenOwner(id, driver.id(), null), visit.mayOnce(Permission.REGISTER));
  }
}
