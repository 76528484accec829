package org.voltyard.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// How far the projection has come: one row, number 1.
@Entity
@Table(name = "projection")
class ProjectionEntity {
  @Id int id;

  long position;

  long audited;

  ProjectionEntity() {}
}
