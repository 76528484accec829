package org.voltyard.sim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;

/// A key pair, and the request (PKCS#10, PEM) for a certificate over it.
record SigningRequest(KeyPair keys, String pem) {
  /// The name of ECDSA with SHA-256.
  private static final byte[] ALGORITHM = HexFormat.of().parseHex("300a06082a8648ce3d040302");

  private static final byte[] VERSION = {2, 1, 0};
  private static final byte[] NO_ATTRIBUTES = {(byte) 0xA0, 0};
  private static final int LINE = 64;

  /// With a new key. // A00.FR.503, A00.FR.404
  static SigningRequest of(String station, String organisation) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      byte[] name =
          new X500Principal("CN=" + quoted(station) + ",O=" + quoted(organisation)).getEncoded();
      byte[] info = Der.sequence(VERSION, name, keys.getPublic().getEncoded(), NO_ATTRIBUTES);
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(info);
      byte[] request = Der.sequence(info, ALGORITHM, Der.bits(signature.sign()));
      return new SigningRequest(keys, pem(request));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with elliptic curves", e);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String pem(byte[] request) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN CERTIFICATE REQUEST-----\n"
        + lines.encodeToString(request)
        + "\n-----END CERTIFICATE REQUEST-----\n";
  }
}
