package org.voltyard.admin.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.OAuthClient;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.User;
import org.voltyard.domain.UserDirectory;

/// The depot's own access tokens: signed, short-lived, and judged by what holds at this moment, so
/// that whatever is taken back counts at once. // RFC 9068
final class AccessTokens {
  static final Duration LIFE = Duration.ofMinutes(15);
  static final Duration LEEWAY = Duration.ofSeconds(30);
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final String CLIENT = "client_id";
  private static final String CLIENT_VERSION = "cver";
  private static final String USER_VERSION = "ver";
  private static final String FAMILY = "sid";

  private final OAuthBook book;
  private final SigningKeys keys;
  private final UserDirectory users;
  private final Supplier<String> issuer;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();

  /// @param issuer where the depot is reached: `https://depot.example:8090`
  AccessTokens(
      OAuthBook book,
      SigningKeys keys,
      UserDirectory users,
      Supplier<String> issuer,
      InstantSource clock) {
    this.book = book;
    this.keys = keys;
    this.users = users;
    this.issuer = issuer;
    this.clock = clock;
  }

  String issuer() {
    return issuer.get();
  }

  /// For whom tokens of this depot are.
  String audience() {
    return issuer.get() + "/api/v1";
  }

  /// A token for what a program does in its own name.
  String issue(OAuthClient client, Set<Permission> scopes) {
    return sign(claims(client, scopes).subject(client.id()));
  }

  /// A token for what it does in a user's name.
  String issue(OAuthClient client, User user, OAuthBook.Family family, Set<Permission> scopes) {
    return sign(
        claims(client, scopes)
            .subject(user.name())
            .claim(USER_VERSION, user.version())
            .claim(FAMILY, family.id()));
  }

  private JWTClaimsSet.Builder claims(OAuthClient client, Set<Permission> scopes) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(audience())
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .jwtID(secrets.fresh())
        .claim(CLIENT, client.id())
        .claim(CLIENT_VERSION, client.version())
        .claim("scope", Scopes.text(scopes));
  }

  private String sign(JWTClaimsSet.Builder claims) {
    SigningKeys.Signing key = keys.current();
    JWSHeader header =
        new JWSHeader.Builder(SigningKeys.ALGORITHM).type(TYPE).keyID(key.kid()).build();
    SignedJWT token = new SignedJWT(header, claims.build());
    try {
      token.sign(new ECDSASigner(key.key(), Curve.P_256));
    } catch (JOSEException e) {
      throw new IllegalStateException("a token cannot be signed", e);
    }
    return token.serialize();
  }

  /// In whose name it comes, and what it allows now.
  Judgement judge(SignedJWT token, String where) {
    try {
      JWTClaimsSet claims = verified(token);
      String id = claims.getStringClaim(CLIENT);
      OAuthBook.Client client =
          (id == null ? Optional.<OAuthBook.Client>empty() : book.client(id))
              .filter(OAuthBook.Client::good)
              .orElseThrow(() -> new BadToken("its client is not let in"));
      Integer version = claims.getIntegerClaim(CLIENT_VERSION);
      if (version == null || version != client.client().version()) {
        throw new BadToken("its client was given another secret");
      }
      String number = claims.getJWTID();
      if (number == null || book.denied(number)) {
        throw new BadToken("it was taken back");
      }
      Set<Permission> scopes =
          Scopes.common(Scopes.known(claims.getStringClaim("scope")), client.client().scopes());
      return new Judgement.Good(origin(claims, client.client(), scopes, where));
    } catch (ParseException e) {
      return new Judgement.Bad("a claim is not of its kind");
    } catch (BadToken e) {
      return new Judgement.Bad(String.valueOf(e.getMessage()));
    }
  }

  private Origin origin(
      JWTClaimsSet claims, OAuthClient client, Set<Permission> scopes, String where)
      throws ParseException, BadToken {
    String family = claims.getStringClaim(FAMILY);
    if (family == null) {
      if (!client.id().equals(claims.getSubject())
          || !client.grants().contains(OAuthClient.Grant.CREDENTIALS)) {
        throw new BadToken("its client may not act in its own name");
      }
      return new Origin(client.at(where).who(), where, null, scopes);
    }
    User user = user(claims.getSubject());
    Integer version = claims.getIntegerClaim(USER_VERSION);
    boolean alive =
        book.family(family)
            .filter(known -> known.client().equals(client.id()) && known.user().equals(user.name()))
            .isPresent();
    if (!alive || version == null || version != user.version()) {
      throw new BadToken("the user's consent is over");
    }
    Origin full = user.at(where);
    return new Origin(full.who(), where, null, Scopes.common(scopes, full.rights()));
  }

  private User user(@Nullable String name) throws BadToken {
    return (name == null ? Optional.<User>empty() : users.user(name))
        .filter(User::active)
        .orElseThrow(() -> new BadToken("its user is not let in"));
  }

  /// The claims, once signature, issuer, audience and times are right.
  JWTClaimsSet verified(SignedJWT token) throws BadToken, ParseException {
    JWSHeader header = token.getHeader();
    if (!SigningKeys.ALGORITHM.equals(header.getAlgorithm())) {
      throw new BadToken("algorithm " + SigningKeys.ALGORITHM + " is expected");
    }
    if (!TYPE.equals(header.getType())) {
      throw new BadToken("type at+jwt is expected");
    }
    String kid = header.getKeyID();
    ECPublicKey key =
        (kid == null ? Optional.<ECPublicKey>empty() : keys.known(kid))
            .orElseThrow(() -> new BadToken("no key of the depot has signed it"));
    try {
      if (!token.verify(new ECDSAVerifier(key))) {
        throw new BadToken("the signature is wrong");
      }
    } catch (JOSEException e) {
      throw new BadToken("the signature cannot be checked");
    }
    JWTClaimsSet claims = token.getJWTClaimsSet();
    Claims.check(claims, issuer(), audience(), clock.instant());
    if (Claims.life(claims).compareTo(LIFE) > 0) {
      throw new BadToken("it lives too long");
    }
    return claims;
  }
}
