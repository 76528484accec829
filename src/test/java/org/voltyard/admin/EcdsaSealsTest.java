package org.voltyard.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcdsaSealsTest {
  private static final String CONTENT = "{\"FV\":\"1.0\",\"RD\":[{\"RV\":12.5}]}";
  private final EcdsaSeals seals = new EcdsaSeals();

  /// A key pair on a curve, made here, and what it signed.
  private record Meter(AsymmetricCipherKeyPair pair, String signature) {
    static Meter on(String curve, String hash) throws IOException, NoSuchAlgorithmException {
      var oid = ECNamedCurveTable.getOID(curve);
      ECDomainParameters domain = new ECNamedDomainParameters(oid, ECNamedCurveTable.getByOID(oid));
      ECKeyPairGenerator generator = new ECKeyPairGenerator();
      generator.init(new ECKeyGenerationParameters(domain, new SecureRandom()));
      AsymmetricCipherKeyPair pair = generator.generateKeyPair();
      ECDSASigner signer = new ECDSASigner();
      signer.init(true, pair.getPrivate());
      byte[] digest =
          MessageDigest.getInstance(hash).digest(CONTENT.getBytes(StandardCharsets.UTF_8));
      var parts = signer.generateSignature(digest);
      byte[] der = StandardDSAEncoding.INSTANCE.encode(domain.getN(), parts[0], parts[1]);
      return new Meter(pair, HexFormat.of().formatHex(der));
    }

    String key() throws IOException {
      return HexFormat.of()
          .formatHex(
              SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                  .getEncoded());
    }

    String point() {
      return HexFormat.of()
          .formatHex(((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "secp192k1, ECDSA-secp192k1-SHA256, SHA-256",
    "secp256k1, ECDSA-secp256k1-SHA256, SHA-256",
    "secp192r1, ECDSA-secp192r1-SHA256, SHA-256",
    "secp256r1, ECDSA-secp256r1-SHA256, SHA-256",
    "brainpoolP256r1, ECDSA-brainpool256r1-SHA256, SHA-256",
    "brainpoolP384r1, ECDSA-brainpool384r1-SHA256, SHA-256",
    "secp384r1, ECDSA-secp384r1-SHA256, SHA-256",
    "secp384r1, ECDSA-secp384r1-SHA384, SHA-384",
    "secp521r1, ECDSA-secp521r1-SHA512, SHA-512"
  })
  void aSignatureHoldsForItsOwnContentAndKeyAlone(String curve, String algorithm, String hash)
      throws IOException, NoSuchAlgorithmException {
    Meter meter = Meter.on(curve, hash);
    Meter other = Meter.on(curve, hash);
    assertThat(seals.holds(algorithm, CONTENT, meter.signature(), meter.key())).isTrue();
    assertThat(seals.holds(algorithm, CONTENT, meter.signature(), meter.point())).isTrue();
    assertThat(seals.holds(algorithm, CONTENT + " ", meter.signature(), meter.key())).isFalse();
    assertThat(seals.holds(algorithm, CONTENT, meter.signature(), other.key())).isFalse();
    assertThat(seals.holds(algorithm, CONTENT, other.signature(), meter.key())).isFalse();
  }

  @Test
  void whatIsNoSignatureDoesNotHold() throws IOException, NoSuchAlgorithmException {
    Meter meter = Meter.on("secp256r1", "SHA-256");
    String algorithm = "ECDSA-secp256r1-SHA256";
    assertThat(seals.holds(algorithm, CONTENT, "00", meter.key())).isFalse();
    assertThat(seals.holds(algorithm, CONTENT, "no hex", meter.key())).isFalse();
  }

  @Test
  void anUnknownAlgorithmAndABrokenKeyAreTold() throws IOException, NoSuchAlgorithmException {
    Meter meter = Meter.on("secp256r1", "SHA-256");
    assertThatThrownBy(() -> seals.holds("RSA", CONTENT, meter.signature(), meter.key()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RSA");
    assertThatThrownBy(
            () -> seals.holds("ECDSA-secp256r1-SHA256", CONTENT, meter.signature(), "3000"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> seals.holds("ECDSA-secp256r1-SHA256", CONTENT, meter.signature(), "04ff"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
