package org.voltyard.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// One record of the audit log as it is hashed.
record AuditRecord(
    long no,
    long seq,
    long at,
    String who,
    String place,
    @Nullable String why,
    String kind,
    @Nullable String thing,
    String subject,
    @Nullable String before,
    @Nullable String after) {
  /// What stands before the first record.
  static final String GENESIS = "0".repeat(64);

  /// SHA-256 over the hash before and this record.
  String hash(String previous) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous.getBytes(StandardCharsets.US_ASCII));
      digest.update(canonical().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// JSON with its members in the order of their names, without a blank.
  String canonical() {
    StringBuilder out = new StringBuilder(256).append("{\"after\":");
    text(out, after).append(",\"at\":").append(at).append(",\"before\":");
    text(out, before).append(",\"kind\":");
    text(out, kind).append(",\"no\":").append(no).append(",\"place\":");
    text(out, place).append(",\"seq\":").append(seq).append(",\"subject\":");
    text(out, subject).append(",\"thing\":");
    text(out, thing).append(",\"who\":");
    text(out, who).append(",\"why\":");
    return text(out, why).append('}').toString();
  }

  private static StringBuilder text(StringBuilder out, @Nullable String text) {
    if (text == null) {
      return out.append("null");
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return out.append('"');
  }
}
