package org.voltyard.app;

import static org.voltyard.app.SettingTable.later;
import static org.voltyard.app.SettingTable.live;

import java.util.List;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// The part of the table of settings about the database, the journal and how long what is kept.
final class StorageTable {
  private StorageTable() {}

  static void addTo(List<Setting> t) {
    t.add(
        later(
            "database.url",
            new Kind.Text(),
            "embedded",
            "",
            "JDBC address (jdbc:postgresql: or jdbc:h2:), or embedded for an H2 file in the data folder."));
    t.add(
        live(
            "access.idle-lock",
            new Kind.Whole(0, 1_440),
            "15",
            "min",
            "After how long without a key or a movement the window is locked; 0: never."));
    t.add(later("database.user", new Kind.Text(), "sa", "", "User of the database."));
    t.add(later("database.password", new Kind.Secret(), "", "", "Password of the database."));
    t.add(
        later(
            "journal.segment",
            new Kind.Whole(1, 4_096),
            "64",
            "MiB",
            "Size after which a new segment of the journal is begun."));
    t.add(
        later(
            "journal.keep-days",
            new Kind.Whole(0, 36_500),
            "0",
            "days",
            "Days that closed journal segments are kept; 0 is for ever."));
    t.add(
        later(
            "journal.tolerate-damage",
            new Kind.Flag(),
            "false",
            "",
            "Whether to start on a journal that is damaged in its middle; the damaged places stay reported."));
    t.add(
        live(
            "frames.keep-days",
            new Kind.Whole(1, 3_650),
            "90",
            "days",
            "Days that raw frames are kept."));
    t.add(
        live(
            "frames.keep-size",
            new Kind.Whole(16, 1_048_576),
            "2048",
            "MiB",
            "Size of raw frames that is kept; the oldest go first."));
    t.add(
        live(
            "meter.keep-days",
            new Kind.Whole(1, 36_500),
            "400",
            "days",
            "Days that single meter readings are kept in the database."));
    t.add(
        live(
            "sessions.personal-days",
            new Kind.Whole(1, 36_500),
            "1095",
            "days",
            "Days after which a session in the database does not tell any more whose it was."));
  }
}
