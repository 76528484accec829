package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Tokens between the wire and the depot.
final class Tokens {
  private static final int LONGEST = 36;

  /// The kind of token that 2.1 has for payments.
  private static final String DIRECT_PAYMENT = "DirectPayment";

  private Tokens() {}

  /// A start button names nobody. // C02.FR.01
  static TokenId token(IdToken token) {
    String text = token.idToken();
    if (text.isBlank() || token.type().equals(IdTokenKind.NO_AUTHORIZATION.wire())) {
      return TokenId.FREE_VEND;
    } else if (text.length() > LONGEST) {
      throw new RpcException(
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
          "idToken: " + text.length() + " characters, at most " + LONGEST + " are known here");
    }
    return new TokenId(text);
  }

  static @Nullable TokenId optional(@Nullable IdToken token) {
    return token == null ? null : token(token);
  }

  /// The depot's own tokens are cards, as far as it knows.
  static IdToken wire(TokenId token) {
    boolean open = token.equals(TokenId.FREE_VEND);
    IdTokenKind kind = open ? IdTokenKind.NO_AUTHORIZATION : IdTokenKind.ISO14443;
    return new IdToken(null, open ? "" : token.value(), kind.wire());
  }

  /// The reference of a payment; 2.0.1 has no word for that. // C24.FR.01
  static IdToken payment(TokenId reference, Edition edition) {
    String kind = edition == Edition.V2_1 ? DIRECT_PAYMENT : IdTokenKind.CENTRAL.wire();
    return new IdToken(null, reference.value(), kind);
  }

  static boolean isPayment(@Nullable IdToken token) {
    return token != null && token.type().equals(DIRECT_PAYMENT);
  }

  static IdTokenInfo info(Authorization judged) {
    TokenId parent = judged.parent();
    return new IdTokenInfo(
        status(judged.verdict()),
        judged.expiry(),
        null,
        judged.language(),
        null,
        parent == null ? null : new IdToken(null, parent.value(), IdTokenKind.CENTRAL.wire()),
        null,
        null);
  }

  private static AuthorizationStatus status(Token.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> AuthorizationStatus.ACCEPTED;
      case BLOCKED -> AuthorizationStatus.BLOCKED;
      case EXPIRED -> AuthorizationStatus.EXPIRED;
      case INVALID -> AuthorizationStatus.INVALID;
      case CONCURRENT -> AuthorizationStatus.CONCURRENT_TX;
      case NO_CREDIT -> AuthorizationStatus.NO_CREDIT;
    };
  }
}
