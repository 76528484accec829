package org.voltyard.ocpp.rpc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Reads and writes moments; several times faster than the general parser of the platform.
final class Times {
  private final String text;
  private int at;

  private Times(String text) {
    this.text = text;
  }

  /// What a text says: the local time, and the offset where it has one.
  record Reading(LocalDateTime local, @Nullable ZoneOffset offset) {}

  /// Null where the text is no time.
  static @Nullable Reading read(String text) {
    if (text.length() > 60) {
      return null;
    }
    try {
      return new Times(text).reading();
    } catch (DateTimeException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  private Reading reading() {
    int year = number(4);
    skip('-');
    int month = number(2);
    skip('-');
    int day = number(2);
    char t = text.charAt(at++);
    if (t != 'T' && t != 't' && t != ' ') {
      throw wrong();
    }
    int hour = number(2);
    skip(':');
    int minute = number(2);
    int second = 0;
    int nano = 0;
    if (peek() == ':') {
      at++;
      second = number(2);
      if (peek() == '.' || peek() == ',') {
        at++;
        nano = fraction();
      }
    }
    LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nano);
    ZoneOffset offset = at == text.length() ? null : offset();
    if (at != text.length()) {
      throw wrong();
    }
    return new Reading(local, offset);
  }

  private int fraction() {
    int nano = 0;
    int digits = 0;
    while (peek() >= '0' && peek() <= '9') {
      if (digits < 9) {
        nano = nano * 10 + (peek() - '0');
      }
      digits++;
      at++;
    }
    if (digits == 0) {
      throw wrong();
    }
    for (int i = digits; i < 9; i++) {
      nano *= 10;
    }
    return nano;
  }

  private ZoneOffset offset() {
    char sign = text.charAt(at++);
    if (sign == 'Z' || sign == 'z') {
      return ZoneOffset.UTC;
    }
    if (sign != '+' && sign != '-') {
      throw wrong();
    }
    int hours = number(2);
    int minutes = 0;
    if (at < text.length()) {
      if (peek() == ':') {
        at++;
      }
      minutes = number(2);
    }
    if (minutes > 59) {
      throw wrong();
    }
    int seconds = hours * 3600 + minutes * 60;
    return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
  }

  private int number(int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = text.charAt(at++) - '0';
      if (digit < 0 || digit > 9) {
        throw wrong();
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private void skip(char expected) {
    if (text.charAt(at++) != expected) {
      throw wrong();
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static DateTimeException wrong() {
    return new DateTimeException("no time");
  }

  /// In UTC with milliseconds, such as `2026-11-22T12:00:00.000Z`.
  static void write(Instant instant, StringBuilder out) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    digits(time.getYear(), 1000, out);
    out.append('-');
    digits(time.getMonthValue(), 10, out);
    out.append('-');
    digits(time.getDayOfMonth(), 10, out);
    out.append('T');
    digits(time.getHour(), 10, out);
    out.append(':');
    digits(time.getMinute(), 10, out);
    out.append(':');
    digits(time.getSecond(), 10, out);
    out.append('.');
    digits(time.getNano() / 1_000_000, 100, out);
    out.append('Z');
  }

  private static void digits(int value, int highest, StringBuilder out) {
    if (value < 0 || value >= highest * 10) {
      throw new IllegalArgumentException("Year " + value + " cannot be written");
    }
    for (int power = highest; power > 0; power /= 10) {
      out.append((char) ('0' + value / power % 10));
    }
  }
}
