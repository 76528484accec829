package org.voltyard.charging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Money;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;
import org.voltyard.domain.TokenScope;

/// Judges whether a token may charge. Decides on live state alone.
final class Authorizer {
  private final DepotState state;
  private final Supplier<ChargingPolicy> policy;
  private final InstantSource clock;

  Authorizer(DepotState state, Supplier<ChargingPolicy> policy, InstantSource clock) {
    this.state = state;
    this.policy = policy;
    this.clock = clock;
  }

  /// Judges a token as such: known, not blocked, not expired.
  Authorization judge(TokenId id, boolean freeVend) {
    return judge(id, null, freeVend);
  }

  /// As above, also whether it may charge at a station, and now. // C07.FR.06
  Authorization judgeAt(StationId at, TokenId id, @Nullable TokenKind kind, boolean freeVend) {
    Authorization judged = judge(id, kind, freeVend);
    Token token = state.token(id);
    TokenScope scope = token == null ? null : token.scope();
    if (scope == null || !judged.accepted() || chargesAt(at, id)) {
      return judged;
    }
    Instant now = clock.instant();
    Token.Verdict verdict =
        !scope.at(at)
            ? Token.Verdict.NOT_HERE
            : scope.at(now, policy.get().zone()) ? Token.Verdict.ACCEPTED : Token.Verdict.NOT_NOW;
    Instant cached = scope.hours().isEmpty() ? judged.expiry() : now;
    return new Authorization(verdict, judged.parent(), cached, judged.language());
  }

  /// Whoever has begun may end.
  private boolean chargesAt(StationId station, TokenId id) {
    return state.openWith(id).stream().anyMatch(s -> s.connector().station().equals(station));
  }

  /// As above, for a token that was shown as some kind of token.
  Authorization judge(TokenId id, @Nullable TokenKind kind, boolean freeVend) {
    Token token = state.token(id);
    if (token == null || !token.shownAs(kind)) {
      boolean open = freeVend || policy.get().freeVend() || policy.get().unknownTokens();
      return new Authorization(open ? Token.Verdict.ACCEPTED : Token.Verdict.INVALID, null, null);
    }
    Instant now = clock.instant();
    return new Authorization(
        verdict(token, now),
        token.parent(),
        token.credit() == null ? cached(token.expiry(), now) : now, // C17.FR.01: never in a cache
        token.language());
  }

  /// A station forgets a token when it expires, or earlier if the site says so. // C10.FR.08
  private @Nullable Instant cached(@Nullable Instant expiry, Instant now) {
    Duration most = policy.get().cacheFor();
    Instant end = most.isZero() ? null : now.plus(most);
    return end == null || (expiry != null && expiry.isBefore(end)) ? expiry : end;
  }

  private static Token.Verdict verdict(Token token, Instant now) {
    if (token.status() == Token.Status.BLOCKED) {
      return Token.Verdict.BLOCKED;
    }
    if (token.expiredAt(now)) {
      return Token.Verdict.EXPIRED;
    }
    Money credit = token.credit();
    return credit == null || credit.positive()
        ? Token.Verdict.ACCEPTED
        : Token.Verdict.NO_CREDIT; // C17.FR.02
  }

  /// A payment that its provider has answered for, unless the depot says no to it. // C18.FR.03
  Authorization judgePaid(TokenId id) {
    Token token = state.token(id);
    boolean refused = token != null && token.status() == Token.Status.BLOCKED;
    return new Authorization(
        refused ? Token.Verdict.BLOCKED : Token.Verdict.ACCEPTED, null, clock.instant());
  }

  /// Judges a token that starts at a connector: also whether it charges elsewhere already and
  /// whether the connector is kept for another.
  Authorization judgeStart(TokenId id, ConnectorId connector, boolean freeVend) {
    return judgeStart(id, null, connector, freeVend);
  }

  /// As above, for a token that was shown as some kind of token.
  Authorization judgeStart(
      TokenId id, @Nullable TokenKind kind, ConnectorId connector, boolean freeVend) {
    Authorization judged = judgeAt(connector.station(), id, kind, freeVend);
    if (!judged.accepted()) {
      return judged;
    }
    if (master(judged)) {
      return new Authorization(Token.Verdict.BLOCKED, judged.parent(), judged.expiry());
    }
    if (keptForAnother(id, judged.parent(), connector)) {
      return judged.with(Token.Verdict.BLOCKED);
    }
    if (chargesElsewhere(id, connector)) {
      return judged.with(Token.Verdict.CONCURRENT);
    }
    return judged;
  }

  /// A master pass stops what others began, and starts nothing. // C16.FR.03
  boolean master(Authorization judged) {
    TokenId group = policy.get().masterGroup();
    return group != null && group.equals(judged.parent());
  }

  private boolean chargesElsewhere(TokenId id, ConnectorId connector) {
    if (policy.get().concurrent() || id.equals(TokenId.FREE_VEND)) {
      return false;
    }
    return state.openWith(id).stream().anyMatch(s -> !s.connector().equals(connector));
  }

  private boolean keptForAnother(TokenId id, @Nullable TokenId parent, ConnectorId connector) {
    Instant now = clock.instant();
    return state.reservations().stream()
        .filter(r -> r.connector().equals(connector) && r.expiry().isAfter(now))
        .anyMatch(r -> !mayUse(r, id, parent));
  }

  /// Whether a token, or its group, is the one a reservation is for.
  static boolean mayUse(Reservation reservation, TokenId id, @Nullable TokenId parent) {
    TokenId group = reservation.parent();
    return reservation.token().equals(id) || (group != null && group.equals(parent));
  }
}
