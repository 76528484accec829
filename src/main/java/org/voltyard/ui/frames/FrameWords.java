package org.voltyard.ui.frames;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.ui.kit.Texts;

/// Words for what a frame is.
final class FrameWords {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private FrameWords() {}

  static String type(Texts texts, Frame frame) {
    return texts.of(
        switch (frame.type()) {
          case 2 -> "frames.type.call";
          case 3 -> "frames.type.result";
          case 4 -> "frames.type.error";
          case 5 -> "frames.type.resultError";
          case 6 -> "frames.type.send";
          default -> "frames.type.unreadable";
        });
  }

  static String direction(Texts texts, Frame frame) {
    return texts.of(frame.incoming() ? "frames.in" : "frames.out");
  }

  static String stamp(Instant at, ZoneId zone) {
    return STAMP.format(at.atZone(zone));
  }

  static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
