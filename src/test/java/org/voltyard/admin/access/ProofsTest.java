package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltyard.admin.access.PasswordRules.Weakness;

class ProofsTest {
  /// RFC 6238, appendix B.
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    assertThat(Totp.code(secret, seconds / 30, 8)).isEqualTo(code);
    assertThat(Totp.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.ofEpochSecond(seconds)))
        .isEqualTo(code.substring(2));
  }

  @Test
  void aCodeIsTakenOneStepEarlyOrLateAndNoMore() {
    String secret = Totp.freshSecret();
    Instant now = Instant.ofEpochSecond(3_000);
    String code = Totp.code(secret, now);
    assertThat(Totp.step(secret, code, now.plusSeconds(30))).hasValue(100);
    assertThat(Totp.step(secret, code, now.minusSeconds(30))).hasValue(100);
    assertThat(Totp.step(secret, code, now.plusSeconds(60))).isEmpty();
    assertThat(Totp.step(secret, "", now)).isEmpty();
  }

  @Test
  void theUsualHashIsArgon2idAsStrongAsAskedFor() {
    PasswordHashes hashes = new PasswordHashes(PasswordHashes.Cost.USUAL);
    String hash = hashes.of("grüner reiher".toCharArray());
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashes.matches("gru\u0308ner reiher".toCharArray(), hash)).isTrue();
    assertThat(hashes.matches("grüner Reiher".toCharArray(), hash)).isFalse();
    assertThat(hashes.outdated(hash)).isFalse();
    assertThat(new PasswordHashes(new PasswordHashes.Cost(47_104, 1, 1)).outdated(hash)).isTrue();
  }

  /// Made by the reference implementation (phc-winner-argon2, test.c).
  @Test
  void hashesOfOthersAreUnderstood() {
    assertThat(
            new PasswordHashes(PasswordHashes.Cost.USUAL)
                .matches("password".toCharArray(), REFERENCE))
        .isTrue();
  }

  private static final String REFERENCE =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ" + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  @ParameterizedTest
  @CsvSource({
    "elevenchars, SHORT",
    "password12345, KNOWN",
    "Administrator1, KNOWN",
    "123456789012, KNOWN",
    "qwertyuiopas, KNOWN",
    "aaaaaaaaaaaa, KNOWN",
    "annabella2026, NAME",
    "annabellaannabella, NAME"
  })
  void whatEverybodyTriesFirstIsNoPassword(String password, Weakness weakness) {
    assertThat(PasswordRules.weakness("annabella", password.toCharArray())).contains(weakness);
  }

  @ParameterizedTest
  @CsvSource({"grey heron at dawn", "Tr0ub4dor&3xkcd", "充电场站的密码要足够长才行呀", "annabella rides a bike"})
  void anythingElseLongEnoughIs(String password) {
    assertThat(PasswordRules.weakness("annabella", password.toCharArray()))
        .isEqualTo(Optional.empty());
  }

  @Test
  void recoveryCodesAreReadAsTheyAreTyped() {
    String code = RecoveryCodes.fresh();
    assertThat(code).matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}");
    String hash = RecoveryCodes.hash(code);
    assertThat(RecoveryCodes.matches(code.replace('-', ' '), hash)).isTrue();
    assertThat(RecoveryCodes.matches(RecoveryCodes.fresh(), hash)).isFalse();
  }
}
