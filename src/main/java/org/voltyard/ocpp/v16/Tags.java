package org.voltyard.ocpp.v16;

import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.RpcException;

/// Tokens between the wire and the depot.
final class Tags {
  private static final int LONGEST = 20;
  private static final int LONGEST_TOKEN = 36;

  private Tags() {}

  /// An empty tag is how some stations tell that nobody had to show one.
  static TokenId token(String idTag) {
    TokenId token = optional(idTag);
    return token == null ? TokenId.FREE_VEND : token;
  }

  /// For commands, which need a real token.
  static TokenId required(String idTag) {
    TokenId token = optional(idTag);
    if (token == null) {
      throw new RpcException(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, "idTag: empty");
    }
    return token;
  }

  static @Nullable TokenId optional(@Nullable String idTag) {
    if (idTag == null || idTag.isBlank()) {
      return null;
    } else if (idTag.length() > LONGEST_TOKEN) { // twenty characters can be forty code units
      throw new RpcException(ErrorCode.PROPERTY_CONSTRAINT_VIOLATION, "idTag: too long");
    }
    return new TokenId(idTag);
  }

  static IdTagInfo info(Authorization authorization) {
    return new IdTagInfo(
        authorization.expiry(), parent(authorization.parent()), status(authorization.verdict()));
  }

  /// A group name too long for 1.6 is left out: a station cannot use it.
  private static @Nullable String parent(@Nullable TokenId parent) {
    return parent == null || parent.value().length() > LONGEST ? null : parent.value();
  }

  private static IdTagInfo.Status status(Token.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> IdTagInfo.Status.ACCEPTED;
      case BLOCKED, NO_CREDIT, NOT_HERE, NOT_NOW ->
          IdTagInfo.Status.BLOCKED; // 1.6 has no words for them
      case EXPIRED -> IdTagInfo.Status.EXPIRED;
      case INVALID -> IdTagInfo.Status.INVALID;
      case CONCURRENT -> IdTagInfo.Status.CONCURRENT_TX;
    };
  }

  static Authorization authorization(IdTagInfo info) {
    return new Authorization(
        verdict(info.status()), optional(info.parentIdTag()), info.expiryDate());
  }

  private static Token.Verdict verdict(IdTagInfo.Status status) {
    return switch (status) {
      case ACCEPTED -> Token.Verdict.ACCEPTED;
      case BLOCKED -> Token.Verdict.BLOCKED;
      case EXPIRED -> Token.Verdict.EXPIRED;
      case INVALID -> Token.Verdict.INVALID;
      case CONCURRENT_TX -> Token.Verdict.CONCURRENT;
    };
  }
}
