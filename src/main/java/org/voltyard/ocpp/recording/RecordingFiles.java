package org.voltyard.ocpp.recording;

import java.nio.file.Path;
import java.time.InstantSource;
import org.voltyard.domain.Recordings;

/// Recordings as files of JSON lines.
public final class RecordingFiles implements Recordings {
  private final InstantSource clock;

  public RecordingFiles(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Lines write(Privacy privacy) {
    return new RecordingLines(privacy, clock.instant());
  }

  @Override
  public Opened open(Path file) {
    return new RecordingReader().read(file);
  }
}
