package org.voltyard.admin.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.KeySafe;
import org.voltyard.domain.OAuthEvent;

/// The keys that sign tokens: the newest signs, older ones are known until all that they have
/// signed is over.
final class SigningKeys {
  static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

  private final OAuthBook book;
  private final KeySafe safe;
  private final Consumer<? super Fact> journal;
  private final Supplier<Duration> turn;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();
  private @Nullable Signing newest;

  /// @param kid names the key
  record Signing(String kid, PrivateKey key) {}

  /// @param turn after how long another key signs
  SigningKeys(
      OAuthBook book,
      KeySafe safe,
      Consumer<? super Fact> journal,
      Supplier<Duration> turn,
      InstantSource clock) {
    this.book = book;
    this.safe = safe;
    this.journal = journal;
    this.turn = turn;
    this.clock = clock;
  }

  /// The key to sign with, made where there is none or its turn is over.
  synchronized Signing current() {
    drop();
    List<OAuthBook.Key> known = book.keys();
    if (known.isEmpty() || over(known.getFirst())) {
      return make();
    }
    String kid = known.getFirst().kid();
    Signing now = newest;
    if (now == null || !now.kid().equals(kid)) {
      now = safe.find(place(kid)).map(key -> new Signing(kid, key)).orElseGet(this::make);
      newest = now;
    }
    return now;
  }

  private boolean over(OAuthBook.Key key) {
    return !clock.instant().isBefore(key.made().plus(turn.get()));
  }

  private Signing make() {
    String kid = secrets.fresh().substring(0, 16);
    byte[] made = safe.make(place(kid)).getEncoded();
    journal.accept(new OAuthEvent.KeyMade(kid, Base64.getEncoder().encodeToString(made)));
    PrivateKey key =
        safe.find(place(kid))
            .orElseThrow(() -> new IllegalStateException("the key that was just made is missing"));
    Signing next = new Signing(kid, key);
    newest = next;
    return next;
  }

  private void drop() {
    List<OAuthBook.Key> known = book.keys();
    for (int i = 1; i < known.size(); i++) {
      if (!inUse(known.get(i), known.get(i - 1).made())) {
        safe.remove(place(known.get(i).kid()));
        journal.accept(new OAuthEvent.KeyDropped(known.get(i).kid()));
      }
    }
  }

  /// Whether something that it has signed may be good yet.
  private boolean inUse(OAuthBook.Key key, Instant displaced) {
    Instant last = displaced.plus(AccessTokens.LIFE).plus(AccessTokens.LEEWAY);
    return clock.instant().isBefore(last) && !key.made().isAfter(displaced);
  }

  /// The public half of a key whose signatures count.
  Optional<ECPublicKey> known(String kid) {
    return valid().stream().filter(key -> key.kid().equals(kid)).findFirst().map(SigningKeys::read);
  }

  private List<OAuthBook.Key> valid() {
    List<OAuthBook.Key> known = book.keys();
    List<OAuthBook.Key> valid = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (i == 0 || inUse(known.get(i), known.get(i - 1).made())) {
        valid.add(known.get(i));
      }
    }
    return valid;
  }

  /// The public halves as JSON. // RFC 7517
  String published() {
    return new JWKSet(valid().stream().<JWK>map(SigningKeys::jwk).toList()).toString(true);
  }

  private static ECKey jwk(OAuthBook.Key key) {
    return new ECKey.Builder(Curve.P_256, read(key))
        .keyID(key.kid())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(ALGORITHM)
        .build();
  }

  private static ECPublicKey read(OAuthBook.Key key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key.publicKey());
      return (ECPublicKey)
          KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key " + key.kid() + " cannot be read", e);
    }
  }

  private static String place(String kid) {
    return "token-" + kid.toLowerCase(java.util.Locale.ROOT);
  }
}
