package org.voltyard.domain;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;

/// Recorded frames as files of JSON lines: written with or without what is personal, read again.
public interface Recordings {
  /// What becomes of tokens, vehicle ids, passwords and names of people.
  enum Privacy {
    /// Each is replaced by a word that stays the same within the file.
    REDACTED,
    AS_RECORDED
  }

  /// Begins a file.
  Lines write(Privacy privacy);

  /// Reads a file; what is no frame is left out and counted. Not on the JavaFX thread.
  ///
  /// @throws UnreadableRecording when nothing in it is a frame, or it cannot be read
  Opened open(Path file);

  /// The lines of one file; not for several threads.
  interface Lines {
    /// The first line: which format follows.
    String head();

    String line(Frame frame);

    /// The text of a frame as it would stand in a line.
    Frame told(Frame frame);
  }

  /// A file that was read; its frames are searched like those of the recorder.
  ///
  /// @param redacted whether it says so; null when it does not tell
  /// @param leftOut lines that are no frames
  record Opened(
      String name,
      FrameLog frames,
      List<StationId> stations,
      long count,
      Instant first,
      Instant last,
      @Nullable Boolean redacted,
      int leftOut) {
    public Opened {
      stations = List.copyOf(stations);
    }
  }

  /// A file that cannot be read as a recording.
  final class UnreadableRecording extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Why why;
    private final long line;

    /// What is wrong with it.
    public enum Why {
      NOT_FOUND,
      NO_FRAMES,
      NEWER_FORMAT,
      TOO_LONG
    }

    public UnreadableRecording(Why why, long line, String detail) {
      super(detail);
      this.why = why;
      this.line = line;
    }

    public Why why() {
      return why;
    }

    /// The line at fault; 0 when it is the whole file.
    public long line() {
      return line;
    }
  }
}
