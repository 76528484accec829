package org.voltyard.app;

import java.util.List;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;

/// The settings of the drivers' page.
final class DriverSettings {
  private DriverSettings() {}

  /// The address of the drivers' page, up to its path.
  static String address(Settings settings) {
    String named = settings.value("driver.address");
    String rest = settings.value("api.address");
    String known = named.equals("none") ? rest : named;
    return known.equals("auto")
        ? "http://127.0.0.1:" + settings.number("api.port")
        : known.replaceAll("/+$", "");
  }

  /// Whether somebody said how phones reach it.
  static boolean reachable(Settings settings) {
    return !settings.value("driver.address").equals("none")
        || !settings.value("api.address").equals("auto");
  }

  static void addTo(List<Setting> t) {
    t.add(
        SettingTable.live(
            "driver.registration",
            new Kind.Choice(List.of("approve", "open", "off")),
            "approve",
            "",
            "Whether drivers may register on their page: they wait until somebody makes them active,"
                + " may charge at once, or are entered by the depot only."));
    t.add(
        SettingTable.live(
            "driver.reservation",
            new Kind.Whole(0, 1_440),
            "30",
            "min",
            "How long a driver may keep a bay free from their page; 0 is never."));
    t.add(
        SettingTable.live(
            "driver.address",
            new Kind.Text(),
            "none",
            "",
            "Address of the drivers' page as phones reach it, such as https://depot.example; it"
                + " stands in the QR codes of bays. none is that of the REST interface."));
  }
}
