package org.voltyard.ui.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Preferences in a properties file of the data folder; a file that cannot be read or written costs
/// only the memory.
public final class FilePreferences implements Preferences {
  private static final Logger log = LoggerFactory.getLogger(FilePreferences.class);

  private final Path file;
  private final MemoryPreferences values = new MemoryPreferences();

  /// Reads the file if it is there.
  public FilePreferences(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        Properties read = new Properties();
        read.load(reader);
        read.stringPropertyNames().forEach(key -> values.put(key, read.getProperty(key)));
      } catch (IOException | IllegalArgumentException e) {
        log.warn("window preferences in {} cannot be read, starting anew", file, e);
      }
    }
  }

  @Override
  public Optional<String> value(String key) {
    return values.value(key);
  }

  @Override
  public void put(String key, String value) {
    if (!values.value(key).equals(Optional.of(value))) {
      values.put(key, value);
      write();
    }
  }

  @Override
  public void remove(String key) {
    values.remove(key);
    write();
  }

  @Override
  public Map<String, String> withPrefix(String prefix) {
    return values.withPrefix(prefix);
  }

  private synchronized void write() {
    Properties all = new Properties();
    all.putAll(values.withPrefix(""));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(beside)) {
        all.store(writer, null);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("window preferences cannot be written to {}", file, e);
    }
  }
}
