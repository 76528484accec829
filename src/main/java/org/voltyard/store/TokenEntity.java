package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A token, by the form in which tokens are compared.
@Entity
@Table(name = "token")
class TokenEntity {
  @Id
  @Column(name = "token_key")
  String tokenKey = "";

  String id = "";

  String status = "";

  @Nullable String parent;

  @Column(name = "expiry_at")
  @Nullable Long expiryAt;

  String label = "";

  @Nullable String kind;

  @Nullable String language;

  TokenEntity() {}
}
