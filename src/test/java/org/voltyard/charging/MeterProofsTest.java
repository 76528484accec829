package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterProof.KeySource;
import org.voltyard.domain.MeterProof.Verdict;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading.Other;
import org.voltyard.domain.MeterReading;

class MeterProofsTest {
  private static final String OCMF =
      "OCMF|{\"FV\":\"1.0\",\"RD\":[{\"TX\":\"B\",\"RV\":\"0.500\",\"RU\":\"kWh\"},"
          + "{\"TX\":\"E\",\"RV\":2.75}]}|{\"SD\":\"3006020101020101\"}";

  /// Key aa signed what says kWh.
  private final MeterProofs proofs =
      new MeterProofs((algorithm, content, signature, key) -> key.equals("aa"));

  private static MeterReading reading(String format, String data, @Nullable String key) {
    Other value = new Other("Energy.Active.Import.Register.Signed", null, "", format, data);
    List<Other> others =
        key == null ? List.of(value) : List.of(value, new Other("PublicKey", null, null, "", key));
    return new MeterReading(
        Instant.EPOCH, MeterReading.Context.END, MeterReading.Values.NONE, others);
  }

  private MeterProof proof(String format, String data, @Nullable String key) {
    return proofs.of(reading(format, data, key), null).getFirst();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theKeyThatCameWithTheReadingServesWhereNoneIsKnown() {
    assertThat(proof("OCMF", base64(OCMF), "aa"))
        .returns(Verdict.VALID, MeterProof::verdict)
        .returns(KeySource.READING, MeterProof::key)
        .returns(Energy.wattHours(2750L), MeterProof::register);
    assertThat(proof("OCMF", OCMF, "bb")).returns(Verdict.INVALID, MeterProof::verdict);
    assertThat(proof("OCMF", OCMF, null))
        .returns(Verdict.KEY_UNKNOWN, MeterProof::verdict)
        .returns(Energy.wattHours(2750L), MeterProof::register);
  }

  @Test
  void aKnownKeyOutdoesTheOneThatCame() {
    MeterKey known = new MeterKey(1, KeySource.PINNED, "0xBB");
    MeterProof proof = proofs.of(reading("OCMF", OCMF, "aa"), known).getFirst();
    assertThat(proof)
        .returns(Verdict.INVALID, MeterProof::verdict)
        .returns(KeySource.PINNED, MeterProof::key);
    assertThat(proof.detail()).contains("another key");
  }

  @Test
  void whatCannotBeReadIsSaidSo() {
    assertThat(proof("EDL", "AQID", "aa")).returns(Verdict.UNREADABLE, MeterProof::verdict);
    assertThat(proof("OCMF", "T0NNRnx7fQ==", "aa"))
        .returns(Verdict.UNREADABLE, MeterProof::verdict);
    assertThat(proof("OCMF", "not base 64!", "aa"))
        .returns(Verdict.UNREADABLE, MeterProof::verdict);
    assertThat(proof("OCMF", OCMF, "?")).returns(Verdict.UNREADABLE, MeterProof::verdict);
  }

  @Test
  void nothingSignedGivesNoProof() {
    MeterReading plain =
        new MeterReading(
            Instant.EPOCH, MeterReading.Context.END, MeterReading.Values.NONE, List.of());
    assertThat(proofs.of(plain, null)).isEmpty();
  }

  @Test
  void keysAreReadInAllTheirForms() {
    assertThat(KeyText.hex("AA bb")).isEqualTo("aabb");
    assertThat(KeyText.hex("0xaabb")).isEqualTo("aabb");
    assertThat(KeyText.hex("qrs=")).isEqualTo("aabb");
    assertThat(KeyText.hex("oca:base16:asn1:AA-BB")).isEqualTo("aabb");
    assertThat(KeyText.hex("oca:base64:asn1:qrs=")).isEqualTo("aabb");
    assertThat(KeyText.hex(base64("oca:base16:asn1:aabb"))).isEqualTo("aabb");
    assertThat(KeyText.hex("-----BEGIN PUBLIC KEY-----\nqrs=\n-----END PUBLIC KEY-----"))
        .isEqualTo("aabb");
    assertThatThrownBy(() -> KeyText.hex(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyText.hex("abc")).isInstanceOf(IllegalArgumentException.class);
  }
}
