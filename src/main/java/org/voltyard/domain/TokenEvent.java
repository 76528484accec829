package org.voltyard.domain;

/// What happened to a token.
public sealed interface TokenEvent extends Fact {
  /// It was created or changed.
  record Changed(Token token, Origin origin) implements TokenEvent {
    @Override
    public String subject() {
      return token.id().value();
    }
  }

  /// It was deleted.
  record Removed(TokenId token, Origin origin) implements TokenEvent {
    @Override
    public String subject() {
      return token.value();
    }
  }

  /// It was shown to a station, which asked whether it may charge.
  record Presented(TokenId token, StationId station, Token.Verdict verdict) implements TokenEvent {
    @Override
    public String subject() {
      return station.value();
    }
  }

  /// A session cost it a part of its prepaid amount; so much is left, below zero when the station
  /// stopped late.
  record Spent(TokenId token, SessionId session, Money cost, Money left) implements TokenEvent {
    @Override
    public String subject() {
      return token.value();
    }
  }
}
