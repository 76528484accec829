package org.voltyard.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the journal begins: at 1, or later when old segments were given up on purpose.
final class Start {
  private static final String NAME = "journal-start";

  private Start() {}

  static long read(Folder folder) throws IOException {
    Path file = folder.path().resolve(NAME);
    return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : 1;
  }

  static void write(Folder folder, long first) throws IOException {
    folder.write(NAME, out -> out.write(Long.toString(first).getBytes(StandardCharsets.US_ASCII)));
  }
}
