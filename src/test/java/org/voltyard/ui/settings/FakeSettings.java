package org.voltyard.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;
import org.voltyard.domain.SettingsDoor;

/// Settings in memory; refuses a port above 65535 as the real door does.
final class FakeSettings implements SettingsDoor {
  final Map<String, String> values = new HashMap<>();

  private static final List<Setting> ALL =
      List.of(
          new Setting("site.name", new Kind.Text(), "VoltYard", "", true, "Name."),
          new Setting("site.time-zone", new Kind.Zone(), "system", "", true, "Zone."),
          new Setting("site.limit", new Kind.Whole(0, 1_000_000), "0", "kW", true, "Limit."),
          new Setting("ocpp.port", new Kind.Whole(0, 65_535), "8180", "", false, "Port."),
          new Setting("ocpp.basic-auth", new Kind.Flag(), "true", "", false, "Password."),
          new Setting(
              "onboarding",
              new Kind.Choice(List.of("ask", "accept", "refuse")),
              "ask",
              "",
              true,
              "New."),
          new Setting("database.password", new Kind.Secret(), "", "", false, "Secret."),
          new Setting("someday.unknown", new Kind.Text(), "", "", true, "No text for this yet."));

  @Override
  public List<Setting> all() {
    return ALL;
  }

  @Override
  public String value(String key) {
    return values.getOrDefault(
        key, ALL.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow().fallback());
  }

  @Override
  public FourEyes.Answer change(String key, String value, Origin origin) {
    if (key.equals("ocpp.port") && Integer.parseInt(value) > 65_535) {
      throw new IllegalArgumentException(
          "setting ocpp.port = '" + value + "': 0 to 65535 is allowed");
    }
    values.put(key, value);
    return new FourEyes.Answer.Done();
  }
}
