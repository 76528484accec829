package org.voltyard.ocpp.engine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.StationId;

/// Reads the basic authentication of a station.
final class Credentials {
  private static final String SCHEME = "basic ";
  private static final HexFormat HEX = HexFormat.of();

  private Credentials() {}

  /// Whether the user is the station and the password right. The password is a key of bytes that
  /// was set as hex: some stations send the bytes, some the hex text, so each is tried as the
  /// other.
  static boolean match(String authorization, StationId station, Predicate<byte[]> expected) {
    byte[] password = password(authorization, station);
    if (password == null) {
      return false;
    } else if (expected.test(password)) {
      return true;
    }
    byte[] raw = unhexed(password);
    return raw != null
        ? expected.test(raw)
        : expected.test(hexed(password, false)) || expected.test(hexed(password, true));
  }

  private static byte @Nullable [] password(String authorization, StationId station) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    byte[] both;
    try {
      both = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).strip());
    } catch (IllegalArgumentException _) {
      return null;
    }
    byte[] user = (station.value() + ":").getBytes(StandardCharsets.UTF_8);
    if (both.length < user.length || !Arrays.equals(both, 0, user.length, user, 0, user.length)) {
      return null;
    }
    return Arrays.copyOfRange(both, user.length, both.length);
  }

  private static byte @Nullable [] unhexed(byte[] text) {
    if (text.length == 0 || text.length % 2 != 0) {
      return null;
    }
    try {
      return HEX.parseHex(new String(text, StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static byte[] hexed(byte[] raw, boolean upper) {
    String text = HEX.formatHex(raw);
    return (upper ? text.toUpperCase(Locale.ROOT) : text).getBytes(StandardCharsets.US_ASCII);
  }
}
