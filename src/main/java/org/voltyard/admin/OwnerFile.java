package org.voltyard.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;

/// A file that is written all or nothing, is on disk then, and is for nobody else to read.
public final class OwnerFile {
  private static final EnumSet<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private OwnerFile() {}

  /// Writes what goes into it.
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// Puts it in place of what was there.
  public static void write(Path file, Writing writing) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(draft);
    Files.createFile(draft);
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(draft, OWNER_ONLY);
    }
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      writing.to(out);
      out.flush();
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The folder it lies in.
  public static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }
}
