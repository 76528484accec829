package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TokenKind;

/// Local lists kept in step, through conflicts, failures and restarts.
final class LocalListTest {
  @TempDir Path folder;
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig(folder);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private void cards(int count) {
    for (int i = 0; i < count; i++) {
      rig.card(new TokenId("N" + i), null);
    }
  }

  private static int size(JsonNode sent) {
    return sent.path("localAuthorizationList").size();
  }

  @Test
  void aLongListGoesInParts() {
    cards(6);
    Charger2 cs = rig.charger2("PARTS"); // a seventh
    ListKeeper keeper = new ListKeeper(rig, cs, 0);
    keeper.tell(3);
    List<JsonNode> sent = keeper.sentUntilInStep();
    assertThat(sent).extracting(s -> s.get("updateType").asText()).startsWith("Full");
    assertThat(sent).extracting(LocalListTest::size).containsExactly(3, 3, 1);
    assertThat(sent)
        .extracting(s -> s.get("versionNumber").asInt())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(keeper.tokens()).hasSize(7);
  }

  @Test
  void aVersionConflictIsMendedByTheWholeList() {
    Charger2 cs = rig.charger2("CONFLICT");
    ListKeeper keeper = new ListKeeper(rig, cs, 0);
    keeper.tell(100);
    keeper.sentUntilInStep();
    keeper.version(40); // somebody else sent it a list
    cards(1);
    assertThat(keeper.sent().get("updateType").asText()).isEqualTo("Differential");
    assertThat(cs.next(LocalListEvent.Refused.class, _ -> true).status())
        .isEqualTo("VersionMismatch");
    JsonNode whole = keeper.sent();
    assertThat(whole.get("updateType").asText()).isEqualTo("Full");
    assertThat(size(whole)).isEqualTo(2);
  }

  @Test
  void whatWasRefusedIsSentAgainLater() {
    Charger2 cs = rig.charger2("LATER");
    ListKeeper keeper = new ListKeeper(rig, cs, 0);
    keeper.refuseOnce("Failed");
    keeper.tell(100);
    keeper.sent();
    cs.next(LocalListEvent.Refused.class, f -> f.full());
    rig.pass(Duration.ofMinutes(11));
    assertThat(keeper.sent().get("updateType").asText()).isEqualTo("Full");
  }

  @Test
  void afterARestartOnlyWhatChangedIsSent() {
    Charger2 cs = rig.charger2("RESTART");
    ListKeeper keeper = new ListKeeper(rig, cs, 0);
    keeper.tell(100);
    keeper.sentUntilInStep();
    int version = keeper.version();
    cs.wire().drop();
    rig.close();
    rig = new Rig(folder);
    rig.card(new TokenId("MEANWHILE"), null);
    Charger2 again = rig.station2("RESTART");
    ListKeeper same = new ListKeeper(rig, again, version);
    again.connect();
    again.boot();
    again.wire().asked("GetLocalListVersion");
    JsonNode sent = same.sent();
    assertThat(sent.get("updateType").asText()).isEqualTo("Differential");
    assertThat(same.tokens()).containsOnlyKeys("MEANWHILE");
  }

  @Test
  void tokensThatAStationCannotKeepAreLeftOut() {
    rig.card(new TokenId("x".repeat(36)), null);
    rig.card(new TokenId("y".repeat(37)), null);
    rig.token(
        new Token(
            new TokenId("VINVINVIN"),
            Token.Status.ACCEPTED,
            null,
            null,
            "",
            TokenKind.VIN,
            "zh-CN"));
    Charger2 cs = rig.charger2("SHORT");
    ListKeeper keeper = new ListKeeper(rig, cs, 0);
    keeper.tell(100);
    keeper.sentUntilInStep();
    assertThat(keeper.tokens()).containsOnlyKeys("x".repeat(36), "VINVINVIN", cs.card().value());
    JsonNode vehicle = keeper.tokens().get("VINVINVIN");
    // 2.0.1 has no such kind
    assertThat(vehicle.get("idToken").get("type").asText()).isEqualTo("Central");
    assertThat(vehicle.get("idTokenInfo").get("language1").asText()).isEqualTo("zh-CN");
  }

  @Test
  void aListThatIsKeptIsNotEmptied() {
    Charger2 cs = rig.charger2("KEPT");
    new ListKeeper(rig, cs, 0).tell(100);
    assertThat(rig.depot().lists().view(cs.id()).care()).isEqualTo(LocalList.Care.KEPT);
    assertThatThrownBy(() -> rig.depot().lists().empty(cs.id(), Rig.OPERATOR))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void stationsOf16AreKeptTheSameWay() {
    cards(2);
    Charger cp = rig.station("SIXTEEN");
    rig.card(cp.card(), null);
    rig.card(new TokenId("z".repeat(21)), null); // too long for 1.6
    cp.wire().answers("GetLocalListVersion", Map.of("listVersion", 0));
    cp.wire().answers("SendLocalList", Map.of("status", "Accepted"));
    cp.wire()
        .answers(
            "GetConfiguration",
            Map.of(
                "configurationKey",
                List.of(
                    key("LocalAuthListEnabled", "true"),
                    key("SendLocalListMaxLength", "2"),
                    key("LocalAuthListMaxLength", "10"))));
    cp.connect();
    cp.boot();
    JsonNode first = cp.wire().asked("SendLocalList");
    assertThat(first.get("updateType").asText()).isEqualTo("Full");
    assertThat(size(first)).isEqualTo(2);
    JsonNode second = cp.wire().asked("SendLocalList");
    assertThat(second.get("updateType").asText()).isEqualTo("Differential");
    assertThat(size(second)).isEqualTo(1);
    assertThat(second.get("listVersion").asInt()).isGreaterThan(first.get("listVersion").asInt());
  }

  private static Map<String, Object> key(String key, String value) {
    return Map.of("key", key, "value", value, "readonly", false);
  }
}
