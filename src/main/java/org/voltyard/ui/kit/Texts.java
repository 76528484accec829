package org.voltyard.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Every text of the window in both languages; `{0}` stands for the first argument, no other
/// syntax.
public final class Texts {
  /// One pair of files for each name: `texts/<name>_en.properties`, `texts/<name>_zh.properties`;
  /// its keys begin with `<name>.`.
  public static final List<String> BUNDLES =
      List.of(
          "kit",
          "shell",
          "wizard",
          "gallery",
          "overview",
          "yard",
          "alarms",
          "readiness",
          "energy",
          "stations",
          "templates",
          "station",
          "sessions",
          "session",
          "newstations",
          "frames",
          "findings",
          "diagnostics",
          "security",
          "reservations",
          "upkeep",
          "certificates",
          "simulator",
          "settings",
          "commands",
          "tokens",
          "tariffs",
          "facts",
          "wallboard",
          "access",
          "programs",
          "portal",
          "app",
          "audit",
          "people",
          "shift");

  /// What was read; a language is read when it is first asked for.
  private static final Map<Language, Properties> READ = new ConcurrentHashMap<>();

  private final ObjectProperty<Language> language;

  /// Begins with the language of the last time, else that of the system.
  public Texts(Preferences preferences) {
    this(preferences.choice("language", ofSystem()));
    language.addListener((o, was, is) -> preferences.put("language", is.name()));
  }

  /// Begins with a given language and remembers nothing.
  public Texts(Language first) {
    language = new SimpleObjectProperty<>(first);
    Properties _ = texts(first);
  }

  /// The language in force; set it to switch the whole window.
  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// The language in force.
  public Language language() {
    return language.get();
  }

  /// The text of a key now, its arguments filled in; an unknown key shows itself.
  public String of(String key, @Nullable Object... arguments) {
    return in(language.get(), key, arguments);
  }

  /// The text of a key in a given language.
  public String in(Language which, String key, @Nullable Object... arguments) {
    String text = texts(which).getProperty(key, key);
    for (int i = 0; i < arguments.length; i++) {
      Object argument =
          arguments[i] instanceof ObservableValue<?> value ? value.getValue() : arguments[i];
      text = text.replace("{" + i + "}", argument == null ? "–" : argument.toString());
    }
    return text;
  }

  /// Whether there is a text for this key.
  public boolean has(String key) {
    return texts(language.get()).containsKey(key);
  }

  /// A text that follows the language and those of its arguments that are observable.
  public StringBinding binding(String key, @Nullable Object... arguments) {
    Observable[] sources =
        Stream.concat(
                Stream.of(language),
                Arrays.stream(arguments)
                    .filter(Observable.class::isInstance)
                    .map(Observable.class::cast))
            .toArray(Observable[]::new);
    return Bindings.createStringBinding(() -> of(key, arguments), sources);
  }

  private static Language ofSystem() {
    return java.util.Locale.getDefault().getLanguage().equals("zh")
        ? Language.CHINESE
        : Language.ENGLISH;
  }

  private static Properties texts(Language language) {
    return READ.computeIfAbsent(language, Texts::read);
  }

  private static Properties read(Language language) {
    Properties all = new Properties();
    for (String bundle : BUNDLES) {
      String path = "/org/voltyard/ui/texts/" + bundle + "_" + language.code() + ".properties";
      try (InputStream in = Texts.class.getResourceAsStream(path)) {
        if (in != null) {
          all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    }
    return all;
  }
}
