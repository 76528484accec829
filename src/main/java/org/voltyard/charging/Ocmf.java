package org.voltyard.charging;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Energy;

/// A signed reading in the Open Charge Metering Format: `OCMF|payload|signature`. Of its JSON only
/// what the check needs is read; the payload itself must stay as it is, to the letter.
///
/// @param signature in hexadecimal
/// @param register the last energy register in it
record Ocmf(String payload, String algorithm, String signature, @Nullable Energy register) {
  static final String NAME = "OCMF";
  private static final String HEAD = NAME + "|";
  private static final String USUAL = "ECDSA-secp256r1-SHA256";
  private static final Pattern ALGORITHM = member("SA");
  private static final Pattern ENCODING = member("SE");
  private static final Pattern DATA = member("SD");
  private static final Pattern READING = Pattern.compile("\\{[^{}]*\"RV\"[^{}]*}");
  private static final Pattern VALUE =
      Pattern.compile("\"RV\"\\s*:\\s*\"?(-?\\d{1,12}(?:\\.\\d{1,9})?)\"?\\s*[,}]");
  private static final Pattern UNIT = member("RU");

  private static Pattern member(String name) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"");
  }

  /// Reads the text, or the text in Base64.
  ///
  /// @throws IllegalArgumentException where it is none
  static Ocmf read(String told) {
    String text = text(told.strip());
    int end = text.lastIndexOf('|');
    if (!text.startsWith(HEAD) || end < HEAD.length()) {
      throw new IllegalArgumentException("no OCMF: it has not three parts");
    }
    String payload = text.substring(HEAD.length(), end);
    String signature = text.substring(end + 1);
    String data = found(DATA, signature, "");
    if (data.isEmpty()) {
      throw new IllegalArgumentException("the OCMF has no signature");
    }
    return new Ocmf(
        payload,
        found(ALGORITHM, signature, USUAL),
        found(ENCODING, signature, "hex").equalsIgnoreCase("base64")
            ? HexFormat.of().formatHex(Base64.getDecoder().decode(data))
            : data,
        register(payload));
  }

  private static String text(String told) {
    if (told.startsWith(HEAD)) {
      return told;
    }
    byte[] bytes = Base64.getDecoder().decode(told.replaceAll("\\s", ""));
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String text, String otherwise) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : otherwise;
  }

  /// A reading that leaves its unit out has that of the one before.
  private static @Nullable Energy register(String payload) {
    Matcher readings = READING.matcher(payload);
    String unit = "";
    Energy last = null;
    while (readings.find()) {
      unit = found(UNIT, readings.group(), unit);
      String value = found(VALUE, readings.group(), "");
      double factor = unit.equals("kWh") ? 1000 : unit.equals("Wh") ? 1 : 0;
      if (!value.isEmpty() && factor > 0) {
        last = Energy.wattHours(Double.parseDouble(value) * factor);
      }
    }
    return last;
  }
}
