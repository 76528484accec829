package org.voltyard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.AccessBook;
import org.voltyard.admin.access.FileSeal;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.audit.AuditExports;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.admin.audit.Trail;
import org.voltyard.journal.Journal;

/// What belongs to the users of the depot, and to what is kept of their deeds.
record AccessParts(Access users, Trail trail, ChainChecks checks, AuditExports exports) {
  /// @param keyFile holds the key of what is sealed
  static AccessParts of(
      AccessBook book, ChainChecks checks, Journal journal, Path keyFile, InstantSource clock) {
    Access users =
        new Access(
            book,
            journal::append,
            new PasswordHashes(PasswordHashes.Cost.USUAL),
            new FileSeal(keyFile),
            clock);
    return new AccessParts(
        users, new Trail(journal::append, clock), checks, new AuditExports(users.approvals()));
  }
}
