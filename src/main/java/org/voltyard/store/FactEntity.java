package org.voltyard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A fact as text; written by [FactRows], read here.
@Entity
@Table(name = "fact")
class FactEntity {
  @Id long seq;

  long at;

  String subject = "";

  String kind = "";

  String body = "";

  FactEntity() {}
}
