package org.voltyard.ui.people;

import org.voltyard.domain.Organisation;

/// An organisation in the table.
record OrganisationRow(Organisation organisation, String parent, int drivers, int vehicles) {
  String id() {
    return organisation.id();
  }
}
