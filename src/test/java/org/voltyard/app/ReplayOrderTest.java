package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayOrderTest {
  @Test
  void allThatCanBeSaidIsUnderstood() {
    ReplayOrder order =
        ReplayOrder.parse(
            List.of(
                "/tmp/a.jsonl",
                "--to",
                "ws://127.0.0.1:8280/ocpp",
                "--station",
                "CP-1",
                "--as",
                "CP-2",
                "--speed",
                "60",
                "--keep-times"));
    assertThat(order.target()).hasToString("ws://127.0.0.1:8280/ocpp");
    assertThat(order.station()).isEqualTo("CP-1");
    assertThat(order.name()).isEqualTo("CP-2");
    assertThat(order.speed()).isEqualTo(60);
    assertThat(order.moved()).isFalse();
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    assertThatThrownBy(() -> ReplayOrder.parse(List.of("a")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("--to");
    assertThatThrownBy(() -> ReplayOrder.parse(List.of("a", "--to", "http://x")))
        .hasMessageContaining("ws://");
    assertThatThrownBy(() -> ReplayOrder.parse(List.of("a", "--to", "ws://x", "--speed", "5000")))
        .hasMessageContaining("0.1 to 1000");
    assertThatThrownBy(() -> ReplayOrder.parse(List.of("a", "--to", "ws://x", "--loud")))
        .hasMessageContaining("--loud");
    assertThatThrownBy(() -> ReplayOrder.parse(List.of())).hasMessageContaining("--replay");
  }
}
