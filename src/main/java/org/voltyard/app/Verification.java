package org.voltyard.app;

import java.nio.file.Path;
import org.voltyard.journal.JournalVerify;

/// `--verify-journal`: checks the whole journal and tells what is wrong.
final class Verification {
  private Verification() {}

  /// Exit status: 0 when all is well, 1 when something is damaged.
  static int run(Path data) {
    JournalVerify.Report report = JournalVerify.run(data.resolve("journal"));
    report.damages().forEach(damage -> Console.complain(damage.toString()));
    Console.say("journal: " + report);
    return report.damages().isEmpty() ? 0 : 1;
  }
}
