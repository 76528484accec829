package org.voltyard.billing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.voltyard.domain.Tariff;

/// The name under which a station keeps a tariff: another content has another name. // I08.FR.08
public final class TariffNames {
  private static final int BYTES = 6;

  private TariffNames() {}

  public static String of(Tariff tariff) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(tariff.toString().getBytes(StandardCharsets.UTF_8));
      return tariff.id() + "." + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
