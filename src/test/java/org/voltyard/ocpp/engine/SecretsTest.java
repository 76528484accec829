package org.voltyard.ocpp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2,\"1\",\"ChangeConfiguration\",{\"key\":\"AuthorizationKey\",\"value\":\"hushhush\"}]",
        "[2,\"1\",\"ChangeConfiguration\",{\"value\":\"hushhush\",\"key\":\"AuthorizationKey\"}]",
        "{\"setVariableData\":[{\"attributeValue\":\"hushhush\",\"component\":{\"name\":\"SecurityCtrlr\"},"
            + "\"variable\":{\"name\":\"BasicAuthPassword\"}}]}",
        "{\"setVariableData\":[{\"variable\":{\"name\":\"BasicAuthPassword\"},\"attributeValue\":\"hushhush\","
            + "\"component\":{\"name\":\"SecurityCtrlr\"}}]}",
        "{\"connectionData\":{\"basicAuthPassword\":\"hushhush\",\"vpn\":{\"password\":\"hushhush\"}}}",
        "{\"location\":\"ftp://user:hushhush@host/file\"}"
      })
  void noSecretIsLeft(String text) {
    assertThat(Secrets.masked(text)).doesNotContain("hushhush").contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"setVariableData\":[{\"attributeValue\":\"300\",\"component\":{\"name\":\"OCPPCommCtrlr\"},"
            + "\"variable\":{\"name\":\"HeartbeatInterval\"}}]}",
        "[2,\"1\",\"Authorize\",{\"idTag\":\"CARD\"}]"
      })
  void whatIsNoSecretStays(String text) {
    assertThat(Secrets.masked(text)).isSameAs(text);
  }
}
