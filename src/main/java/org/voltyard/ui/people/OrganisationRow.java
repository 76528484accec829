package org.voltyard.ui.people;

import org.voltyard.domain.Organisation;
import org.voltyard.domain.RegisterArchive.OrganisationLine;

/// An organisation in the table.
record OrganisationRow(OrganisationLine line) {
  String id() {
    return line.organisation().id();
  }

  Organisation organisation() {
    return line.organisation();
  }
}
