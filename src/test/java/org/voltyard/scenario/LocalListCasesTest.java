package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;

/// Certification cases of the Local Auth List profile.
final class LocalListCasesTest extends Cases {
  @Test
  @DisplayName("TC_042_1 Version, not supported")
  void TC_042_1() {
    Charger.Done done = version(rig().charger("TC_042_1"), -1);
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo("-1");
  }

  @Test
  @DisplayName("TC_042_2 Version, empty")
  void TC_042_2() {
    Charger.Done done = version(rig().charger("TC_042_2"), 0);
    assertThat(done.accepted()).isTrue();
    assertThat(done.status()).isEqualTo("0");
  }

  @Test
  @DisplayName("TC_043_1 Send, not supported")
  void TC_043_1() {
    Charger cp = rig().charger("TC_043_1");
    refused(send(cp, full(cp, 1), "NotSupported"), "NotSupported");
  }

  @Test
  @DisplayName("TC_043_3 Send fails")
  void TC_043_3() {
    Charger cp = rig().charger("TC_043_3");
    refused(send(cp, full(cp, 1), "Failed"), "Failed");
  }

  @Test
  @DisplayName("TC_043_4 Send full")
  void TC_043_4() {
    Charger cp = rig().charger("TC_043_4");
    Charger.Done done = send(cp, full(cp, 1), "Accepted");
    assertThat(done.accepted()).isTrue();
    assertThat(done.effect()).isTrue();
    assertThat(done.asked().get("updateType").asText()).isEqualTo("Full");
    assertThat(done.asked().get("listVersion").asInt()).isPositive();
    assertThat(version(cp, 1).status()).isEqualTo("1");
  }

  @Test
  @DisplayName("TC_043_5 Send differential")
  void TC_043_5() {
    Charger cp = rig().charger("TC_043_5");
    int before = send(cp, full(cp, 1), "Accepted").asked().get("listVersion").asInt();
    Map<String, Object> change =
        Map.of(
            "listVersion",
            2,
            "updateType",
            "Differential",
            "localAuthorizationList",
            List.of(
                Map.of("idTag", cp.card().value()),
                Map.of("idTag", "NEW", "idTagInfo", Map.of("status", "Blocked"))));
    Charger.Done done = send(cp, change, "Accepted");
    assertThat(done.accepted()).isTrue();
    assertThat(done.asked().get("listVersion").asInt()).isGreaterThan(before);
    assertThat(version(cp, 2).status()).isEqualTo("2");
    refused(send(cp, change, "VersionMismatch"), "VersionMismatch");
  }

  private Map<String, Object> full(Charger cp, int version) {
    Map<String, Object> info =
        Map.of(
            "status", "Accepted",
            "parentIdTag", "GROUP",
            "expiryDate", TestStation.time(rig().now().plusSeconds(86_400)));
    return Map.of(
        "listVersion",
        version,
        "updateType",
        "Full",
        "localAuthorizationList",
        List.of(Map.of("idTag", cp.card().value(), "idTagInfo", info)));
  }

  private static Charger.Done version(Charger cp, int version) {
    Charger.Done done = cp.command("GetLocalListVersion", Map.of(), Map.of("listVersion", version));
    assertThat(done.running().answer().join())
        .isEqualTo(
            new Outcome.Answered<>(
                new Reply.Version(version), "{\"listVersion\":" + version + "}"));
    return done;
  }

  private static Charger.Done send(Charger cp, Map<String, ?> list, String status) {
    return cp.command("SendLocalList", list, Map.of("status", status));
  }

  private static void refused(Charger.Done done, String status) {
    assertThat(done.accepted()).isFalse();
    assertThat(done.status()).isEqualTo(status);
    assertThat(done.effect()).isFalse();
  }
}
