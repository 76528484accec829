package org.voltyard.app;

import java.time.InstantSource;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.journal.Journal;

/// What belongs to the users of the depot.
record AccessParts(Access users) {
  static AccessParts of(AccessBook book, Journal journal, InstantSource clock) {
    return new AccessParts(
        new Access(book, journal::append, new PasswordHashes(PasswordHashes.Cost.USUAL), clock));
  }
}
