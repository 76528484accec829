package org.voltyard.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// The frame around a fact: `{"seq":12,"at":"…", … ,"crc":"1a2b3c4d"}`, the sum over all before it.
final class Line {
  private static final byte[] HEAD = ascii("{\"seq\":");
  private static final byte[] AT = ascii(",\"at\":\"");
  private static final byte[] KIND = ascii("\",\"kind\":\"");
  private static final byte[] SUM = ascii(",\"crc\":\"");
  private static final byte[] END = ascii("\"}");
  private static final byte[] HEX = ascii("0123456789abcdef");
  private static final int TAIL = SUM.length + 8 + END.length;

  private Line() {}

  /// Appends a line for what [FactCodec#encode] made.
  static void write(Bytes out, long seq, byte[] at, byte[] fact) {
    int from = out.length();
    out.add(HEAD, 0, HEAD.length);
    out.add(ascii(Long.toString(seq)));
    out.add(AT);
    out.add(at);
    out.add((byte) '"');
    out.add((byte) ',');
    out.add(fact, 1, fact.length - 2);
    int sum = sum(out.array(), from, out.length());
    out.add(SUM);
    for (int shift = 28; shift >= 0; shift -= 4) {
      out.add(HEX[(sum >>> shift) & 15]);
    }
    out.add(END);
    out.add((byte) '\n');
  }

  /// The sequence number of a line without its end of line, or -1 when it is not whole.
  static long seq(byte[] bytes, int from, int to) {
    int tail = to - TAIL;
    if (tail <= from + HEAD.length
        || !matches(bytes, from, HEAD)
        || !matches(bytes, tail, SUM)
        || !matches(bytes, to - END.length, END)) {
      return -1;
    }
    int sum = sum(bytes, from, tail);
    for (int i = 0; i < 8; i++) {
      if (bytes[tail + SUM.length + i] != HEX[(sum >>> (28 - 4 * i)) & 15]) {
        return -1;
      }
    }
    return number(bytes, from + HEAD.length);
  }

  /// The sequence number that a line claims, unchecked.
  static long claimedSeq(byte[] bytes, int from, int to) {
    return to - from > HEAD.length && matches(bytes, from, HEAD)
        ? number(bytes, from + HEAD.length)
        : -1;
  }

  /// The time of a whole line.
  static String at(byte[] bytes, int from, int to) {
    int start = from + HEAD.length;
    while (start < to && bytes[start] != ',') {
      start++;
    }
    start += AT.length;
    int end = start;
    while (end < to && bytes[end] != '"') {
      end++;
    }
    return new String(bytes, start, end - start, StandardCharsets.US_ASCII);
  }

  /// The kind of a whole line's fact.
  static String kind(byte[] bytes, int from, int to) {
    int start = from + HEAD.length;
    while (start < to && bytes[start] != ',') {
      start++;
    }
    start += AT.length;
    while (start < to && bytes[start] != '"') {
      start++;
    }
    start += KIND.length;
    int end = start;
    while (end < to && bytes[end] != '"') {
      end++;
    }
    return start > to ? "" : new String(bytes, start, end - start, StandardCharsets.US_ASCII);
  }

  private static long number(byte[] bytes, int from) {
    long number = 0;
    int i = from;
    for (; i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9' && i - from < 18; i++) {
      number = number * 10 + (bytes[i] - '0');
    }
    return i == from ? -1 : number;
  }

  private static int sum(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }

  private static boolean matches(byte[] bytes, int from, byte[] expected) {
    return Arrays.equals(bytes, from, from + expected.length, expected, 0, expected.length);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
