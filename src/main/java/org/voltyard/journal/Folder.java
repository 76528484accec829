package org.voltyard.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.BufferedOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// A folder whose files appear whole or not at all, and stay.
final class Folder implements Disk {
  private static final String UNFINISHED = ".tmp";
  private final Path path;

  Folder(Path path) throws IOException {
    this.path = Files.createDirectories(path);
  }

  Path path() {
    return path;
  }

  /// Names of all files, sorted.
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /// Removes what a crash left half-made.
  void removeUnfinished() throws IOException {
    for (String name : names()) {
      if (name.endsWith(UNFINISHED)) {
        Files.delete(path.resolve(name));
      }
    }
  }

  /// Writes a file so that after a crash it is there whole, or not there.
  void write(String name, Content content) throws IOException {
    Path unfinished = path.resolve(name + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = new KeptOpen(Channels.newOutputStream(channel));
      content.write(out);
      out.flush();
      channel.force(true);
    }
    Files.move(unfinished, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    force();
  }

  /// Makes new, renamed and deleted names last.
  void force() throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public Output open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.position(channel.size());
    force();
    return new File(channel);
  }

  /// What is to stand in a file.
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /// Outlives the compressing stream around it, because the file is forced to disk after that.
  private static final class KeptOpen extends BufferedOutputStream {
    private KeptOpen(OutputStream out) {
      super(out, 1 << 16);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private record File(FileChannel channel) implements Output {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
      channel.position(size);
      channel.force(false);
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
