package org.voltyard.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Setting;
import org.voltyard.domain.SettingsDoor;

/// One setting of each of three kinds.
final class FakeSettings implements SettingsDoor {
  final Map<String, String> values =
      new HashMap<>(
          Map.of("ocpp.port", "8180", "onboarding", "ask", "database.password", "geheim"));

  @Override
  public List<Setting> all() {
    return List.of(
        new Setting("ocpp.port", new Setting.Kind.Whole(0, 65535), "8180", "", false, "Port."),
        new Setting(
            "onboarding",
            new Setting.Kind.Choice(List.of("ask", "accept", "refuse")),
            "ask",
            "",
            true,
            "What becomes of unknown stations."),
        new Setting("database.password", new Setting.Kind.Secret(), "", "", false, "Password."));
  }

  @Override
  public String value(String key) {
    return values.getOrDefault(key, "");
  }

  @Override
  public FourEyes.Answer change(String key, String value, Origin origin) {
    if (key.equals("onboarding") && !List.of("ask", "accept", "refuse").contains(value)) {
      throw new IllegalArgumentException(
          key + " '" + value + "': ask, accept or refuse is allowed");
    }
    values.put(key, value);
    return new FourEyes.Answer.Done();
  }
}
