package org.voltyard.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.voltyard.domain.Setting;

/// Writes `docs/settings.md` from the table of settings; `SettingsPageTest` only looks.
final class SettingsPage {
  private SettingsPage() {}

  public static void main(String[] args) throws Exception {
    Files.writeString(Path.of("docs/settings.md"), text());
  }

  static String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # Settings

            Said on the command line (`--set key=value`, for one run), in `voltyard.properties` in \
            the data folder (`key=value` lines), or in the Settings screen. The command line wins \
            over the file. A wrong key or value is named, with what is allowed, and VoltYard does \
            not start. *At once* settings work without a restart.

            This page is written from the table in `SettingTable.java`; after a change run \
            `mvn -q test-compile exec:exec@settings-page`.

            | key | default | allowed | works | what it does |
            | --- | --- | --- | --- | --- |
            """);
    for (Setting setting : SettingTable.ALL) {
      String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
      page.append("| `")
          .append(setting.key())
          .append("` | ")
          .append(setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`" + unit)
          .append(" | ")
          .append(SettingCheck.allowed(setting))
          .append(" | ")
          .append(setting.live() ? "at once" : "after a restart")
          .append(" | ")
          .append(setting.summary())
          .append(" |\n");
    }
    return page.toString();
  }
}
