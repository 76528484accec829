package org.voltyard.fleet.register.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a file, whatever it is written in: UTF-8, UTF-16 with its mark, or GBK.
final class FileText {
  /// Enough for a hundred thousand long lines.
  private static final int LARGEST = 32 << 20;

  private static final Charset GBK = Charset.forName("GB18030"); // has all of GBK

  private FileText() {}

  /// @throws UnreadableFile when it is none of them
  static String of(byte[] file) {
    if (file.length > LARGEST) {
      throw new UnreadableFile(
          UnreadableFile.Why.TOO_LARGE, LARGEST / (1 << 20) + " MB", "the file is too large");
    }
    if (file.length > 1 && (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFF + 0xFE) {
      return new String(file, StandardCharsets.UTF_16);
    }
    try {
      return strictly(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return gbk(file);
    }
  }

  private static String gbk(byte[] file) {
    try {
      return strictly(file, GBK);
    } catch (CharacterCodingException e) {
      throw new UnreadableFile(
          UnreadableFile.Why.ENCODING, "", "the file is neither UTF-8 nor GBK");
    }
  }

  private static String strictly(byte[] file, Charset charset) throws CharacterCodingException {
    String text =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(file))
            .toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// What parts the cells: whichever of comma, semicolon and tabulator the first line has most of.
  static char delimiter(String text) {
    int commas = 0;
    int semicolons = 0;
    int tabs = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      commas += !quoted && c == ',' ? 1 : 0;
      semicolons += !quoted && c == ';' ? 1 : 0;
      tabs += !quoted && c == '\t' ? 1 : 0;
    }
    if (semicolons > commas && semicolons >= tabs) {
      return ';';
    }
    return tabs > commas ? '\t' : ',';
  }
}
