package org.voltyard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder where one VoltYard keeps everything; a second one on the same folder is refused.
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Makes the folder where needed and takes it.
  ///
  /// @throws BadInput when it cannot be written, or another VoltYard has it
  static DataFolder open(Path path) {
    FileChannel channel = null;
    try {
      Files.createDirectories(path);
      channel =
          FileChannel.open(
              path.resolve("voltyard.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw taken(path);
      }
      return new DataFolder(path, channel);
    } catch (OverlappingFileLockException e) {
      throw taken(path);
    } catch (IOException e) {
      throw new BadInput("the data folder " + path + " cannot be used: " + e.getMessage());
    }
  }

  private static BadInput taken(Path path) {
    return new BadInput(
        "another VoltYard runs on the data folder "
            + path
            + "; close it, or start this one with --data and another folder");
  }

  /// Where data are kept by the convention of the platform.
  static Path usual(boolean demo, Map<String, String> environment, Path home, String system) {
    String name = demo ? "VoltYard demo" : "VoltYard";
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return base(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve(name);
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support").resolve(name);
    }
    return base(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
        .resolve(demo ? "voltyard-demo" : "voltyard");
  }

  private static Path base(@Nullable String named, Path fallback) {
    return named == null || named.isBlank() ? fallback : Path.of(named);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
