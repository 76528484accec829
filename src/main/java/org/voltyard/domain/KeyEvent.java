package org.voltyard.domain;

/// What happened to the keys of the REST interface.
public sealed interface KeyEvent extends Fact {
  /// Somebody made one.
  ///
  /// @param hash SHA-256 of the key, in hexadecimal digits; the key itself is nowhere
  record Created(ApiKey key, String hash, Origin origin) implements KeyEvent {
    @Override
    public String subject() {
      return key.name();
    }
  }

  /// It was used for the first time in an hour.
  record Used(String name) implements KeyEvent {
    @Override
    public String subject() {
      return name;
    }
  }

  /// Somebody took it back for ever.
  record Revoked(String name, Origin origin) implements KeyEvent {
    @Override
    public String subject() {
      return name;
    }
  }
}
