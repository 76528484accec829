package org.voltyard.api;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/// Why something is asked for, as the client says it in a header: UTF-8, percent-encoded if it
/// likes.
final class Reason {
  static final String HEADER = "X-Reason";

  /// In characters, as they are read.
  static final int LONGEST = 500;

  private Reason() {}

  /// The reason that a request gives, if it gives one.
  static Optional<String> of(Context context) {
    String header = context.header(HEADER);
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    String read = read(header.strip());
    boolean odd = read.chars().anyMatch(c -> c < ' ' || c == 0x7f);
    if (odd || read.length() > LONGEST) {
      throw Problem.parameter(HEADER, cut(read), LONGEST + " characters at most on one line");
    }
    return Optional.of(read);
  }

  /// Escapes first; what does not make UTF-8 then was meant as it stands.
  static String read(String header) {
    String plain = text(header, StandardCharsets.ISO_8859_1).orElse(header);
    return unescaped(plain).orElse(plain);
  }

  private static Optional<String> unescaped(String text) {
    byte[] from = text.getBytes(StandardCharsets.UTF_8);
    byte[] to = new byte[from.length];
    int length = 0;
    for (int i = 0; i < from.length; i++) {
      boolean escape =
          from[i] == '%'
              && i + 2 < from.length
              && HexFormat.isHexDigit(from[i + 1])
              && HexFormat.isHexDigit(from[i + 2]);
      if (escape) {
        to[length++] =
            (byte) (HexFormat.fromHexDigit(from[i + 1]) * 16 + HexFormat.fromHexDigit(from[i + 2]));
        i += 2;
      } else {
        to[length++] = from[i];
      }
    }
    return decoded(ByteBuffer.wrap(to, 0, length));
  }

  /// The bytes that a server took for Latin letters, as UTF-8.
  private static Optional<String> text(String header, Charset taken) {
    return taken.newEncoder().canEncode(header)
        ? decoded(ByteBuffer.wrap(header.getBytes(taken)))
        : Optional.empty();
  }

  private static Optional<String> decoded(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
