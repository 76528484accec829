package org.voltyard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrameLogTest {
  private static @Nullable String transaction(String text) {
    return new FrameLog.Frame(
            Instant.EPOCH, new StationId("CP-1"), true, 2, "m", null, -1, null, text)
        .transaction();
  }

  @Test
  void theTransactionIsReadWhereverAndHoweverItStands() {
    assertThat(transaction("[3,\"m\",{\"transactionId\" : 17,\"idTagInfo\":{}}]")).isEqualTo("17");
    assertThat(transaction("[3,\"m\",{\"transactionId\":-1}]")).isEqualTo("-1");
    assertThat(transaction("[2,\"m\",\"X\",{\"a\":{\"transactionId\":\"ab-9\"}}]"))
        .isEqualTo("ab-9");
  }

  @Test
  void whatIsNoTransactionIsNone() {
    assertThat(transaction("[2,\"m\",\"Heartbeat\",{}]")).isNull();
    assertThat(transaction("[2,\"m\",\"X\",{\"transactionId\":null}]")).isNull();
    assertThat(transaction("[2,\"m\",\"X\",{\"transactionId\"")).isNull();
    assertThat(transaction("[2,\"m\",\"X\",{\"transactionId\":\"" + "x".repeat(99))).isNull();
    assertThat(transaction("the \"transactionId\" of {\"transactionId\":5}")).isEqualTo("5");
  }
}
