package org.voltyard.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// An organisation.
@Entity
@Table(name = "organisation")
class OrganisationEntity {
  @Id String id = "";

  String name = "";

  @Column(name = "name_key")
  String nameKey = "";

  @Nullable String parent;

  @Column(name = "parent_name")
  String parentName = "";

  String state = "";

  String words = "";

  OrganisationEntity() {}
}
