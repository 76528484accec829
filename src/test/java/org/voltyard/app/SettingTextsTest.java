package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Setting;
import org.voltyard.domain.Setting.Kind;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Texts;

class SettingTextsTest {
  private final Texts texts = new Texts(new MemoryPreferences());

  @Test
  void everySettingItsGroupAndItsOptionsHaveTextsInBothLanguages() {
    List<String> missing = new ArrayList<>();
    for (Setting setting : SettingTable.ALL) {
      int dot = setting.key().indexOf('.');
      need(missing, "settings.group." + (dot < 0 ? "general" : setting.key().substring(0, dot)));
      need(missing, "settings.key." + setting.key());
      need(missing, "settings.help." + setting.key());
      if (setting.kind() instanceof Kind.Choice(List<String> options)) {
        options.forEach(option -> need(missing, "settings.option." + option));
      }
    }
    assertThat(missing).isEmpty();
  }

  private void need(List<String> missing, String key) {
    for (Language language : Language.values()) {
      if (texts.in(language, key).equals(key)) {
        missing.add(key + " " + language.code());
      }
    }
  }
}
