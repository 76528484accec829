package org.voltyard.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.voltyard.domain.Approval;
import org.voltyard.domain.Fact;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Setting;
import org.voltyard.domain.SettingsDoor;
import org.voltyard.domain.SiteEvent;

/// The settings of this run: what the file in the data folder says, over it what the command line
/// says, and the table's word for the rest.
final class Settings implements SettingsDoor {
  private final Path file;
  private final Map<String, String> saved = new ConcurrentHashMap<>();
  private final Map<String, String> forThisRun;
  private final AtomicLong version = new AtomicLong();
  private volatile Consumer<Fact> journal = _ -> {};
  private volatile FourEyes eyes = FourEyes.NONE;

  private Settings(Path file, Map<String, String> saved, Map<String, String> forThisRun) {
    this.file = file;
    this.saved.putAll(saved);
    this.forThisRun = forThisRun;
  }

  /// Reads and checks everything.
  ///
  /// @throws BadInput naming the setting, its value and what is allowed
  static Settings read(Path file, Map<String, String> forThisRun) {
    Map<String, String> saved = fromFile(file);
    saved.forEach((key, value) -> check(key, value, file.toString()));
    forThisRun.forEach((key, value) -> check(key, value, "the command line"));
    return new Settings(file, saved, Map.copyOf(forThisRun));
  }

  private static Map<String, String> fromFile(Path file) {
    Properties text = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        text.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new BadInput("the settings file " + file + " cannot be read: " + e.getMessage());
      }
    }
    Map<String, String> result = new LinkedHashMap<>();
    text.stringPropertyNames().forEach(key -> result.put(key, text.getProperty(key).strip()));
    return result;
  }

  private static void check(String key, String value, String where) {
    SettingCheck.fault(known(key, where), value)
        .ifPresent(
            fault -> {
              throw new BadInput(fault + " (from " + where + ")");
            });
  }

  private static Setting known(String key, String where) {
    return SettingTable.ALL.stream()
        .filter(s -> s.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInput(
                    "setting "
                        + key
                        + " (from "
                        + where
                        + ") is not known; docs/settings.md lists"
                        + " all"));
  }

  /// From now on, changes are written down as facts.
  void journalTo(Consumer<Fact> sink) {
    journal = sink;
  }

  @Override
  public List<Setting> all() {
    return SettingTable.ALL;
  }

  @Override
  public String value(String key) {
    String now = forThisRun.get(key);
    String kept = saved.get(key);
    return now != null ? now : kept != null ? kept : known(key, "the program").fallback();
  }

  /// Grows with every change.
  long version() {
    return version.get();
  }

  /// The depot's time zone.
  ZoneId zone() {
    String zone = value("site.time-zone");
    return zone.equals("system") ? ZoneId.systemDefault() : ZoneId.of(zone);
  }

  /// Whether nobody has said anything about it.
  boolean untouched(String key) {
    return !forThisRun.containsKey(key) && !saved.containsKey(key);
  }

  long whole(String key) {
    return Long.parseLong(value(key));
  }

  int number(String key) {
    return Math.toIntExact(whole(key));
  }

  boolean flag(String key) {
    return Boolean.parseBoolean(value(key));
  }

  private static Setting asked(String key, Origin origin) {
    try {
      return known(key, origin.where());
    } catch (BadInput e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /// From now on, what weighs much is asked of a second person.
  void guardedBy(FourEyes second) {
    eyes = second;
  }

  @Override
  public FourEyes.Answer change(String key, String value, Origin origin) {
    origin.needs(Permission.ADMIN);
    Setting setting = asked(key, origin);
    SettingCheck.fault(setting, value)
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
    if (forThisRun.containsKey(key)) {
      throw new IllegalArgumentException(
          "setting " + key + " was given on the command line; this run cannot change it");
    }
    String before = value(key);
    Optional<Approval.Kind> weight = Weight.of(key, before, value);
    if (weight.isEmpty()) {
      keep(setting, value, origin);
      return new FourEyes.Answer.Done();
    }
    return eyes.ask(
        new Approval.Wish(
            weight.get(),
            key,
            List.of(
                new Approval.Value("before", (before + " " + setting.unit()).strip()),
                new Approval.Value("after", (value + " " + setting.unit()).strip()))),
        origin,
        () -> keep(setting, value, origin));
  }

  private synchronized void keep(Setting setting, String value, Origin origin) {
    String key = setting.key();
    String before = value(key);
    saved.put(key, value);
    save();
    version.incrementAndGet();
    boolean secret = setting.kind() instanceof Setting.Kind.Secret;
    journal.accept(
        new SiteEvent.SettingChanged(key, secret ? "***" : before, secret ? "***" : value, origin));
  }

  private void save() {
    Properties text = new Properties();
    text.putAll(saved);
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (var writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
        text.store(writer, "VoltYard; docs/settings.md tells what may stand here");
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the settings cannot be saved to " + file, e);
    }
  }
}
