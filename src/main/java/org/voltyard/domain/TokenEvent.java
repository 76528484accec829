package org.voltyard.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
  ///
  /// @param kind what the station took it for, null where it does not tell
  /// @param more what else it was told of its holder
  record Presented(
      TokenId token,
      StationId station,
      Token.Verdict verdict,
      @Nullable TokenKind kind,
      List<AdditionalId> more)
      implements TokenEvent {
    public Presented {
      more = List.copyOf(more);
    }

    public Presented(TokenId token, StationId station, Token.Verdict verdict) {
      this(token, station, verdict, null, List.of());
    }

    @Override
    public String subject() {
      return station.value();
    }
  }
}
