package org.voltyard.admin.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The public keys of another issuer, read again when they are old, or when a token names one that
/// is not among them; but never so often that tokens could make us ask all the time.
final class ForeignKeys {
  private static final Logger LOG = LoggerFactory.getLogger(ForeignKeys.class);
  private static final Duration OLD = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final KeySource source;
  private final InstantSource clock;
  private String place = "";
  private JWKSet keys = new JWKSet();
  private @Nullable Instant read;
  private @Nullable Instant tried;

  ForeignKeys(KeySource source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /// The key of a name.
  synchronized Optional<JWK> find(String from, String kid) {
    if (!from.equals(place)) {
      place = from;
      keys = new JWKSet();
      read = null;
      tried = null;
    }
    Instant now = clock.instant();
    boolean old = read == null || !now.isBefore(read.plus(OLD));
    boolean may = tried == null || !now.isBefore(tried.plus(PAUSE));
    if (may && (old || keys.getKeyByKeyId(kid) == null)) {
      tried = now;
      refresh(now);
    }
    return Optional.ofNullable(keys.getKeyByKeyId(kid));
  }

  private void refresh(Instant now) {
    try {
      keys = JWKSet.parse(source.read(place)).toPublicJWKSet();
      read = now;
    } catch (IOException | ParseException | IllegalArgumentException e) {
      LOG.warn("keys of another issuer cannot be read from {}: {}", place, e.getMessage());
    }
  }
}
