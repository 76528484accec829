package org.voltyard.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/voltyard/ui/texts");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
    for (String bundle : Texts.BUNDLES) {
      Properties english = read(bundle, "en");
      Properties chinese = read(bundle, "zh");
      assertThat(new TreeSet<>(english.stringPropertyNames()))
          .as(bundle)
          .isEqualTo(new TreeSet<>(chinese.stringPropertyNames()));
      for (String key : english.stringPropertyNames()) {
        assertThat(places(chinese.getProperty(key)))
            .as(key)
            .isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  @Test
  void everyKeyBeginsWithItsBundleAndSaysSomething() throws IOException {
    for (String bundle : Texts.BUNDLES) {
      for (String code : List.of("en", "zh")) {
        Properties texts = read(bundle, code);
        assertThat(texts.stringPropertyNames()).allMatch(key -> key.startsWith(bundle + "."));
        assertThat(texts.values()).noneMatch(text -> text.toString().isBlank());
      }
    }
  }

  @Test
  void everyFileBelongsToAKnownBundle() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(
              name -> Texts.BUNDLES.contains(name.replaceFirst("_(en|zh)\\.properties$", "")));
    }
  }

  @Test
  void aBindingFollowsLanguageAndArguments() {
    Texts texts = new Texts(Language.ENGLISH);
    SimpleStringProperty count = new SimpleStringProperty("3");
    StringBinding shown = texts.binding("kit.table.new", count);
    assertThat(shown.get()).isEqualTo("3 new");
    count.set("4");
    assertThat(shown.get()).isEqualTo("4 new");
    texts.languageProperty().set(Language.CHINESE);
    assertThat(shown.get()).isEqualTo("新增 4 条");
  }

  @Test
  void anUnknownKeyShowsItself() {
    assertThat(new Texts(Language.ENGLISH).of("kit.nowhere")).isEqualTo("kit.nowhere");
  }

  @Test
  void theLanguageIsRemembered() {
    MemoryPreferences preferences = new MemoryPreferences();
    new Texts(preferences).languageProperty().set(Language.CHINESE);
    new Texts(preferences).languageProperty().set(Language.ENGLISH);
    assertThat(new Texts(preferences).language()).isEqualTo(Language.ENGLISH);
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(found -> found.group()).sorted().toList();
  }

  private static Properties read(String bundle, String code) throws IOException {
    Properties texts = new Properties();
    Path file = FOLDER.resolve(bundle + "_" + code + ".properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
    }
    return texts;
  }
}
