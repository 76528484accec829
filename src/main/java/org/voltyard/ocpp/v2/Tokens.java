package org.voltyard.ocpp.v2;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AdditionalId;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Tokens between the wire and the depot.
public final class Tokens {
  /// The kind of token that 2.1 has for payments.
  private static final String DIRECT_PAYMENT = "DirectPayment";

  private Tokens() {}

  /// A start button names nobody. // C02.FR.01
  public static TokenId token(IdToken token) {
    String text = token.idToken();
    if (text.isBlank() || token.type().equals(IdTokenKind.NO_AUTHORIZATION.wire())) {
      return TokenId.FREE_VEND;
    } else if (text.length() > TokenId.LONGEST) { // 255 characters can be 510 code units
      throw new RpcException(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, "idToken: too long");
    }
    return new TokenId(text);
  }

  public static TokenKind kind(IdToken token) {
    return new TokenKind(token.type().isBlank() ? IdTokenKind.CENTRAL.wire() : token.type());
  }

  static @Nullable TokenKind optionalKind(@Nullable IdToken token) {
    return token == null ? null : kind(token);
  }

  /// With all that the station tells of who shows it.
  static Depot.Shown shown(IdToken token) {
    List<AdditionalInfo> more = token.additionalInfo();
    return new Depot.Shown(
        token(token),
        kind(token),
        more == null
            ? List.of()
            : more.stream().map(m -> new AdditionalId(m.additionalIdToken(), m.type())).toList());
  }

  static @Nullable TokenId optional(@Nullable IdToken token) {
    return token == null ? null : token(token);
  }

  /// The depot's own tokens are cards, as far as it knows.
  static IdToken wire(TokenId token) {
    return wire(token, TokenKind.CARD, Edition.V2_1);
  }

  /// As 2.1 says it, which knows all kinds.
  public static IdToken wire(TokenId token, @Nullable TokenKind kind) {
    return wire(token, kind, Edition.V2_1);
  }

  /// A kind that 2.0.1 does not know is one that the depot has made known to the station.
  static IdToken wire(TokenId token, @Nullable TokenKind kind, Edition edition) {
    if (token.equals(TokenId.FREE_VEND)) {
      return new IdToken(null, "", IdTokenKind.NO_AUTHORIZATION.wire());
    }
    String word = (kind == null ? TokenKind.CARD : kind).value();
    boolean known =
        edition.from(Edition.V2_1)
            || Arrays.stream(IdTokenKind.values()).anyMatch(k -> k.wire().equals(word));
    return new IdToken(null, token.value(), known ? word : IdTokenKind.CENTRAL.wire());
  }

  /// Groups are names that the depot gives. // C09.FR.02
  static IdToken group(TokenId group) {
    return new IdToken(null, group.value(), IdTokenKind.CENTRAL.wire());
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
        parent == null ? null : group(parent),
        null,
        null);
  }

  /// What is said of a token, as the depot would have judged it.
  static Authorization authorization(IdTokenInfo info) {
    return new Authorization(
        verdict(info.status()),
        optional(info.groupIdToken()),
        info.cacheExpiryDateTime(),
        info.language1());
  }

  private static Token.Verdict verdict(AuthorizationStatus status) {
    return switch (status) {
      case ACCEPTED -> Token.Verdict.ACCEPTED;
      case BLOCKED, NO_CREDIT, NOT_ALLOWED_TYPE_EVSE, NOT_AT_THIS_LOCATION, NOT_AT_THIS_TIME ->
          Token.Verdict.BLOCKED;
      case EXPIRED -> Token.Verdict.EXPIRED;
      case INVALID, UNKNOWN -> Token.Verdict.INVALID;
      case CONCURRENT_TX -> Token.Verdict.CONCURRENT;
    };
  }

  private static AuthorizationStatus status(Token.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> AuthorizationStatus.ACCEPTED;
      case BLOCKED -> AuthorizationStatus.BLOCKED;
      case EXPIRED -> AuthorizationStatus.EXPIRED;
      case INVALID -> AuthorizationStatus.INVALID;
      case CONCURRENT -> AuthorizationStatus.CONCURRENT_TX;
      case NO_CREDIT -> AuthorizationStatus.NO_CREDIT;
      case NOT_HERE -> AuthorizationStatus.NOT_AT_THIS_LOCATION;
      case NOT_NOW -> AuthorizationStatus.NOT_AT_THIS_TIME;
    };
  }
}
