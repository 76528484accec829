package org.voltyard.scenario;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// A meter that signs what it reads, in OCMF, with a key of its own.
final class SignedMeter {
  private final KeyPair pair;

  SignedMeter() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Its public key as OCPP tells it.
  String key() {
    String text = "oca:base16:asn1:" + HexFormat.of().formatHex(pair.getPublic().getEncoded());
    return base64(text);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private String ocmf(int wattHours) {
    String payload =
        "{\"FV\":\"1.0\",\"PG\":\"T1\",\"RD\":[{\"TX\":\"B\",\"RV\":"
            + wattHours / 1000.0
            + ",\"RI\":\"1-b:1.8.0\",\"RU\":\"kWh\",\"ST\":\"G\"}]}";
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(payload.getBytes(StandardCharsets.UTF_8));
      String data = HexFormat.of().formatHex(signature.sign());
      return "OCMF|" + payload + "|{\"SA\":\"ECDSA-secp256r1-SHA256\",\"SD\":\"" + data + "\"}";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A sample of its register, signed and in the clear.
  Map<String, Object> sample(int wattHours, String context, boolean withKey) {
    return sample(wattHours, context, withKey ? key() : "", ocmf(wattHours));
  }

  /// A sample in which somebody changed the signed figure.
  Map<String, Object> forged(int wattHours, String context) {
    String honest = ocmf(wattHours);
    return sample(wattHours, context, "", honest.replace("\"ST\":\"G\"", "\"ST\":\"M\""));
  }

  private static Map<String, Object> sample(
      int wattHours, String context, String key, String signed) {
    return new HashMap<>(
        Map.of(
            "value",
            wattHours,
            "context",
            context,
            "measurand",
            "Energy.Active.Import.Register",
            "signedMeterValue",
            Map.of(
                "signedMeterData",
                base64(signed),
                "signingMethod",
                "",
                "encodingMethod",
                "OCMF",
                "publicKey",
                key)));
  }
}
