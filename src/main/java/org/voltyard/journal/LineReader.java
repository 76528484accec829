package org.voltyard.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Cuts a stream into lines and knows at which byte each begins.
final class LineReader implements Closeable {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private int filled;
  private long bufferOffset;
  private boolean whole;

  LineReader(InputStream in, long offset) {
    this.in = in;
    this.bufferOffset = offset;
  }

  /// Goes to the next line; false at the end.
  boolean next() throws IOException {
    int start = whole ? to + 1 : to;
    int searched = start;
    while (true) {
      for (int i = searched; i < filled; i++) {
        if (buffer[i] == '\n') {
          return line(start, i, true);
        }
      }
      searched = filled - start;
      start = shift(start);
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        return filled > start && line(start, filled, false);
      }
      filled += read;
    }
  }

  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /// Byte of the stream at which the line begins.
  long offset() {
    return bufferOffset + from;
  }

  /// Byte of the stream after the line and its end.
  long end() {
    return bufferOffset + to + (whole ? 1 : 0);
  }

  /// Sequence number of the line, -1 when it is not whole.
  long seq() {
    return whole ? Line.seq(buffer, from, to) : -1;
  }

  private boolean line(int start, int end, boolean ended) {
    from = start;
    to = end;
    whole = ended;
    return true;
  }

  private int shift(int start) {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      bufferOffset += start;
      filled -= start;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    from = 0;
    to = 0;
    whole = false;
    return 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
