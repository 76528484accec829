package org.voltyard.admin.drivers;

import java.time.Instant;
import java.util.Set;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;

/// A driver who is signed in. Only a sign-in makes one: whoever holds it has proved who they are.
public final class Visit {
  private final String key;
  private final String driver;
  private final String where;
  private final String proof;
  private final Instant began;
  private volatile Instant seen;

  /// @param key the secret by which the browser is known
  /// @param proof what is kept of the password that was shown
  Visit(String key, String driver, String where, String proof, Instant began) {
    this.key = key;
    this.driver = driver;
    this.where = where;
    this.proof = proof;
    this.began = began;
    this.seen = began;
  }

  /// The secret by which the browser is known.
  public String key() {
    return key;
  }

  /// Id of the driver in the register.
  public String driver() {
    return driver;
  }

  /// Who they are to the rest of the depot: a driver, who may do nothing that staff may.
  public Origin origin() {
    return new Origin("driver:" + driver, where, null, Set.of());
  }

  /// The same for one thing that was found to be theirs: looked at in this package only.
  Origin mayOnce(Permission permission) {
    return new Origin("driver:" + driver, where, null, Set.of(permission));
  }

  String where() {
    return where;
  }

  String proof() {
    return proof;
  }

  Instant began() {
    return began;
  }

  Instant seen() {
    return seen;
  }

  void seen(Instant now) {
    seen = now;
  }
}
