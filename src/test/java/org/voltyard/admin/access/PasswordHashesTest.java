package org.voltyard.admin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashesTest {
  private static final PasswordHashes.Cost CHEAP = new PasswordHashes.Cost(64, 1, 1);
  private final PasswordHashes hashes = new PasswordHashes(CHEAP);

  @Test
  void aHashMatchesItsPasswordOnlyAndEachIsAnother() {
    String one = hashes.of("correct horse".toCharArray());
    assertThat(one).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(hashes.of("correct horse".toCharArray())).isNotEqualTo(one);
    assertThat(hashes.matches("correct horse".toCharArray(), one)).isTrue();
    assertThat(hashes.matches("correct horsf".toCharArray(), one)).isFalse();
  }

  @Test
  void whereThereIsNoHashNoPasswordIsRight() {
    assertThat(hashes.matches("nobody has this password".toCharArray(), null)).isFalse();
    assertThat(hashes.matches(new char[0], null)).isFalse();
  }

  @Test
  void aHashThatCostsLessThanTodayIsOutdated() {
    String cheap = hashes.of("correct horse".toCharArray());
    assertThat(hashes.outdated(cheap)).isFalse();
    assertThat(new PasswordHashes(PasswordHashes.Cost.USUAL).outdated(cheap)).isTrue();
  }

  @Test
  void whatIsNoHashIsSaidToBeNone() {
    assertThatThrownBy(() -> hashes.matches("x".toCharArray(), "plain text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("argon2id");
  }
}
