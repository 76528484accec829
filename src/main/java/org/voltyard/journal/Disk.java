package org.voltyard.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The way to the disk for the file that is written to; tests put a full one in its place.
interface Disk {
  /// Opens or creates a file for writing at its end.
  Output open(Path file) throws IOException;

  /// An open file.
  interface Output extends Closeable {
    void write(ByteBuffer bytes) throws IOException;

    void force() throws IOException;

    /// Cuts the file off and goes on writing there.
    void truncate(long size) throws IOException;

    long size() throws IOException;
  }
}
