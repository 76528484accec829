package org.voltyard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;
import org.voltyard.journal.JournalVerify;
import org.voltyard.store.AuditVerify;
import org.voltyard.store.DatabaseException;

/// `--verify-journal` and `--verify-audit`: checks the whole journal or the audit log, and tells
/// what is wrong.
final class Verification {
  private Verification() {}

  /// Exit status: 0 when all is well, 1 when something is damaged.
  static int run(Path data) {
    JournalVerify.Report report = JournalVerify.run(data.resolve("journal"));
    report.damages().forEach(damage -> Console.complain(damage.toString()));
    Console.say("journal: " + report);
    return report.damages().isEmpty() ? 0 : 1;
  }

  /// The same for the audit log. A torn end of the journal is cut off, as the next start would.
  static int audit(Settings settings, Path data) {
    JournalSettings place = JournalSettings.in(data.resolve("journal")).withTolerateDamage(true);
    try (Journal journal = Journal.open(place, InstantSource.system(), _ -> {})) {
      AuditVerify.Report report =
          AuditVerify.of(Storage.address(settings, data), journal, Storage.TEXTS)
              .run(AuditVerify.Depth.WHOLE, _ -> {});
      Console.say("audit log: " + report.records() + " records, head " + report.head());
      if (report.damage() != null) {
        Console.complain("audit log: " + report.damage());
      }
      return report.whole() ? 0 : 1;
    } catch (DatabaseException e) {
      throw new BadInput(
          e.getMessage() + "; a data folder whose database VoltYard has made is expected");
    }
  }
}
