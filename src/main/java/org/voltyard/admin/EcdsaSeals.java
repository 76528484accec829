package org.voltyard.admin;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.voltyard.domain.SealCheck;

/// ECDSA on the curves that meters use; Java itself knows only some of them.
public final class EcdsaSeals implements SealCheck {
  private static final Pattern ALGORITHM =
      Pattern.compile("ECDSA-(secp\\d{3}[kr]1|brainpoolP?\\d{3}r1)-SHA-?(256|384|512)");
  private static final int SEQUENCE = 0x30;

  @Override
  public boolean holds(String algorithm, String content, String signature, String key) {
    Matcher parts = ALGORITHM.matcher(algorithm);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "signature algorithm '"
              + algorithm
              + "': ECDSA-<curve>-SHA256 is known, such as"
              + " ECDSA-secp256r1-SHA256");
    }
    ECPublicKeyParameters read = key(parts.group(1), HexFormat.of().parseHex(key));
    ECDSASigner check = new ECDSASigner();
    check.init(false, read);
    byte[] hash = hash(parts.group(2), content);
    try {
      BigInteger[] pair =
          StandardDSAEncoding.INSTANCE.decode(
              read.getParameters().getN(), HexFormat.of().parseHex(signature));
      return check.verifySignature(hash, pair[0], pair[1]);
    } catch (IOException | IllegalArgumentException e) {
      return false; // what is no signature is none of this key
    }
  }

  private static ECPublicKeyParameters key(String curve, byte[] key) {
    try {
      if (key.length > 0 && key[0] == SEQUENCE) {
        return (ECPublicKeyParameters) PublicKeyFactory.createKey(key);
      }
      X9ECParameters known = ECNamedCurveTable.getByName(name(curve));
      if (known == null) {
        throw new IllegalArgumentException("curve " + curve + " is not known");
      }
      ECDomainParameters domain = new ECDomainParameters(known);
      return new ECPublicKeyParameters(domain.getCurve().decodePoint(key), domain);
    } catch (IOException | ClassCastException e) {
      throw new IllegalArgumentException("the key of the meter cannot be read", e);
    }
  }

  private static String name(String curve) {
    return curve.startsWith("brainpool") && !curve.startsWith("brainpoolP")
        ? "brainpoolP" + curve.substring("brainpool".length())
        : curve;
  }

  private static byte[] hash(String bits, String content) {
    try {
      return MessageDigest.getInstance("SHA-" + bits)
          .digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-" + bits, e);
    }
  }
}
