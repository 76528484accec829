package org.voltyard.admin.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.Permission;
import org.voltyard.domain.User;

/// Gives out tokens and takes them back. Everything that it refuses is an [OAuthRefusal].
public final class TokenDesk {
  private final Clients clients;
  private final AccessTokens tokens;
  private final Families families;
  private final Codes codes;
  private final OAuthBook book;
  private final Consumer<? super Fact> journal;

  TokenDesk(
      Clients clients,
      AccessTokens tokens,
      Families families,
      Codes codes,
      OAuthBook book,
      Consumer<? super Fact> journal) {
    this.clients = clients;
    this.tokens = tokens;
    this.families = families;
    this.codes = codes;
    this.book = book;
    this.journal = journal;
  }

  /// What a program was given.
  ///
  /// @param refresh by which it gets the next one; null where it need only ask again
  public record Issued(
      String access, Duration life, @Nullable String refresh, Set<Permission> scopes) {}

  /// A token for what a program does in its own name. // RFC 6749 4.4
  public Issued credentials(Clients.Proof proof, @Nullable String scope) {
    OAuthClient client = clients.prove(proof);
    allows(client, OAuthClient.Grant.CREDENTIALS);
    Set<Permission> scopes = Scopes.asked(scope, client.scopes());
    return new Issued(tokens.issue(client, scopes), AccessTokens.LIFE, null, scopes);
  }

  /// Tokens for a code that a browser brought. // RFC 6749 4.1.3
  public Issued code(Clients.Proof proof, String code, @Nullable String redirect, String verifier) {
    OAuthClient client = clients.prove(proof);
    allows(client, OAuthClient.Grant.CODE);
    Codes.Spent spent = codes.spend(code, client, redirect, verifier);
    Families.Next first = families.begin(client, spent.user(), spent.scopes());
    codes.led(code, first.family().id());
    return issued(client, first, spent.scopes());
  }

  /// The next tokens of a family. // RFC 6749 6
  public Issued refresh(Clients.Proof proof, String refresh, @Nullable String scope) {
    OAuthClient client = clients.prove(proof);
    Families.Next next = families.next(client, refresh);
    Set<Permission> most = Scopes.common(next.family().scopes(), client.scopes());
    return issued(client, next, Scopes.asked(scope, most));
  }

  private Issued issued(OAuthClient client, Families.Next next, Set<Permission> scopes) {
    User user = next.user();
    Set<Permission> may = Scopes.common(scopes, user.at("api").rights());
    return new Issued(
        tokens.issue(client, user, next.family(), may), AccessTokens.LIFE, next.token(), may);
  }

  private static void allows(OAuthClient client, OAuthClient.Grant grant) {
    if (!client.grants().contains(grant)) {
      throw new OAuthRefusal(
          OAuthRefusal.Kind.UNAUTHORIZED_CLIENT, "the client may not come by a token this way");
    }
  }

  /// Takes a token back, if it is one of this program's. // RFC 7009
  public void revoke(Clients.Proof proof, String token) {
    OAuthClient client = clients.prove(proof);
    if (families.giveBack(client, token)) {
      return;
    }
    try {
      JWTClaimsSet claims = tokens.verified(SignedJWT.parse(token));
      String number = claims.getJWTID();
      if (!client.id().equals(claims.getStringClaim("client_id")) || number == null) {
        return;
      }
      String family = claims.getStringClaim("sid");
      if (family != null) {
        families.end(family, OAuthEvent.Ended.Cause.GIVEN_BACK);
      } else if (!book.denied(number)) {
        journal.accept(
            new OAuthEvent.TokenDenied(
                number, client.id(), claims.getExpirationTime().toInstant()));
      }
    } catch (ParseException | BadToken e) {
      // what is no token any more needs no taking back
      return;
    }
  }
}
