package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// Whose a token is, known or not yet known.
@Entity
@Table(name = "token_owner")
class TokenOwnerEntity {
  @Id
  @Column(name = "token_key")
  String tokenKey = "";

  @Nullable String driver;

  @Nullable String vehicle;

  @Nullable String organisation;

  TokenOwnerEntity() {}
}
