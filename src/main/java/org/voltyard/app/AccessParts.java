package org.voltyard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import org.voltyard.admin.access.Access;
import org.voltyard.admin.access.FileSeal;
import org.voltyard.admin.access.PasswordHashes;
import org.voltyard.admin.audit.AuditExports;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.admin.audit.Trail;
import org.voltyard.admin.openid.ProviderSignIns;
import org.voltyard.admin.shift.DayReport;
import org.voltyard.admin.shift.Shifts;
import org.voltyard.journal.Journal;

/// What belongs to the users of the depot, and to what is kept of their deeds.
record AccessParts(
    Access users,
    ProviderSignIns providers,
    Trail trail,
    ChainChecks checks,
    AuditExports exports,
    Shifts shifts,
    DayReport days) {
  /// What it stands on.
  ///
  /// @param data where files are that settings name
  /// @param keyFile holds the key of what is sealed
  record Ground(
      LiveParts live,
      Storage storage,
      Journal journal,
      Settings settings,
      Path data,
      Path keyFile,
      InstantSource clock) {}

  static AccessParts of(Ground ground) {
    Journal journal = ground.journal();
    Access users =
        new Access(
            ground.live().users(),
            journal::append,
            new PasswordHashes(PasswordHashes.Cost.USUAL),
            new FileSeal(ground.keyFile()),
            ground.clock());
    LateArchives archives = LateArchives.of(ground.storage());
    Shifts shifts =
        new Shifts(
            ground.live().shifts(),
            new Shifts.Archives(archives.facts(), archives.sessions(), ground.storage()::caughtUp),
            journal::append,
            ground.clock());
    ChainChecks checks = ground.storage().checks();
    Settings settings = ground.settings();
    return new AccessParts(
        users,
        new OpenIdSettings(settings, ground.data()).open(users.providers(), ground.clock()),
        new Trail(journal::append, ground.clock()),
        checks,
        new AuditExports(users.approvals()),
        shifts,
        new DayReport(
            shifts, archives.audit(), checks, () -> settings.value("site.name"), settings::zone));
  }
}
