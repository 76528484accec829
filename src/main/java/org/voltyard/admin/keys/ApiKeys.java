package org.voltyard.admin.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ApiKey;
import org.voltyard.domain.Fact;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;

/// The keys by which programs come in through the REST interface. A key is random and long enough
/// that its plain hash gives nothing away.
public final class ApiKeys {
  private static final String MARK = "vy_";
  private static final int SHOWN = 9;
  private static final Duration NOTED = Duration.ofHours(1);

  private final KeyBook book;
  private final Consumer<? super Fact> journal;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public ApiKeys(KeyBook book, Consumer<? super Fact> journal, InstantSource clock) {
    this.book = book;
    this.journal = journal;
    this.clock = clock;
  }

  /// A key that was just made; `text` is never seen again.
  public record Made(ApiKey key, String text) {}

  /// Makes a key.
  ///
  /// @throws IllegalArgumentException when name, roles or time are not allowed
  /// @throws IllegalStateException when there is or was a key of this name
  public synchronized Made create(
      String name, Set<Role> roles, @Nullable Instant expires, Origin origin) {
    origin.needs(Permission.ADMIN);
    if (expires != null && !expires.isAfter(clock.instant())) {
      throw new IllegalArgumentException("expiry " + expires + ": a time to come is allowed");
    }
    if (book.entry(name).isPresent()) {
      throw new IllegalStateException("there is or was a key '" + name + "'; take another name");
    }
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    String text = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    ApiKey key = new ApiKey(name, text.substring(0, SHOWN), roles, expires);
    journal.accept(new KeyEvent.Created(key, hash(text), origin));
    return new Made(key, text);
  }

  /// Takes a key back for ever. Whether there was one to take back.
  public synchronized boolean revoke(String name, Origin origin) {
    origin.needs(Permission.ADMIN);
    if (book.entry(name).filter(entry -> entry.revoked() == null).isEmpty()) {
      return false;
    }
    journal.accept(new KeyEvent.Revoked(name, origin));
    return true;
  }

  /// Whose key this text is; empty when it is none, or no longer good.
  public Optional<ApiKey> holder(String text) {
    Instant now = clock.instant();
    Optional<KeyBook.Entry> found = book.hashed(hash(text)).filter(entry -> entry.good(now));
    found.ifPresent(entry -> note(entry, now));
    return found.map(KeyBook.Entry::key);
  }

  private void note(KeyBook.Entry entry, Instant now) {
    Instant used = entry.used();
    if (used == null || used.plus(NOTED).isBefore(now)) {
      journal.accept(new KeyEvent.Used(entry.key().name()));
    }
  }

  /// All that were ever made, by name.
  public List<KeyBook.Entry> all() {
    return book.entries();
  }

  /// Whether none was ever made. One that was taken back still counts: whoever had keys wants
  /// nobody to come in without.
  public boolean empty() {
    return book.empty();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
