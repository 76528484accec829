package org.voltyard.ui.settings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Setting;
import org.voltyard.ui.kit.Texts;

/// A setting as it stands: its value, what was wrong with the last try, and whether it waits for a
/// restart.
public record SettingRow(
    Setting setting, String value, @Nullable String problem, boolean waitsForRestart) {
  static final String GENERAL = "general";

  String key() {
    return setting.key();
  }

  /// What stands before the first dot of the key.
  String group() {
    int dot = key().indexOf('.');
    return dot < 0 ? GENERAL : key().substring(0, dot);
  }

  boolean usual() {
    return value.equals(setting.fallback());
  }

  static String nameKey(String settingKey) {
    return "settings.key." + settingKey;
  }

  static String helpKey(String settingKey) {
    return "settings.help." + settingKey;
  }

  String name(Texts texts) {
    return texts.has(nameKey(key())) ? texts.of(nameKey(key())) : key();
  }

  String help(Texts texts) {
    return texts.has(helpKey(key())) ? texts.of(helpKey(key())) : setting.summary();
  }

  /// How an option or a value is called.
  String option(Texts texts, String option) {
    String own = "settings.option." + key() + "." + option;
    String shared = "settings.option." + option;
    return texts.has(own) ? texts.of(own) : texts.has(shared) ? texts.of(shared) : option;
  }

  /// Whether all words stand somewhere in key, name or explanation.
  boolean matches(Texts texts, String words) {
    String all = (key() + "\n" + name(texts) + "\n" + help(texts)).toLowerCase(Locale.ROOT);
    return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
        .allMatch(all::contains);
  }
}
