package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Session;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;

/// Certification cases of OCPP 2.0.1 about local authorization lists (C09, D, N10): the depot keeps
/// them in step by itself.
final class LocalList2CasesTest extends Cases {
  private static final int ALL = 1000;

  /// A charger whose list is in step with the depot's tokens.
  private ListKeeper kept(Charger2 cs) {
    ListKeeper keeper = new ListKeeper(rig(), cs, 0);
    keeper.tell(ALL);
    keeper.sentUntilInStep();
    return keeper;
  }

  private static List<String> tokens(JsonNode sent) {
    List<String> all = new ArrayList<>();
    sent.path("localAuthorizationList")
        .forEach(entry -> all.add(entry.get("idToken").get("idToken").asText()));
    return all;
  }

  private static JsonNode entry(JsonNode sent, TokenId token) {
    for (JsonNode entry : sent.path("localAuthorizationList")) {
      if (entry.get("idToken").get("idToken").asText().equals(token.value())) {
        return entry;
      }
    }
    throw new AssertionError(token + " is not in " + sent);
  }

  @Test
  @DisplayName("TC_D_01 Local list, full")
  void TC_D_01() {
    Charger2 cs = rig().charger2("TC_D_01");
    ListKeeper keeper = new ListKeeper(rig(), cs, 1);
    keeper.tell(ALL);
    cs.wire().asked("GetLocalListVersion");
    JsonNode sent = keeper.sent();
    assertThat(sent.get("updateType").asText()).isEqualTo("Full");
    assertThat(sent.get("versionNumber").asInt()).isGreaterThan(1);
    assertThat(tokens(sent)).contains(cs.card().value()).doesNotHaveDuplicates(); // D01.FR.06
    JsonNode card = entry(sent, cs.card());
    assertThat(card.get("idToken").get("type").asText()).isEqualTo("ISO14443");
    assertThat(card.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    LocalListEvent.Updated kept = cs.next(LocalListEvent.Updated.class, f -> f.full());
    assertThat(kept.version()).isEqualTo(sent.get("versionNumber").asInt());
    assertThat(keeper.list().version()).isEqualTo(kept.version());
    assertThat(keeper.list().care()).isEqualTo(LocalList.Care.KEPT);
  }

  @Test
  @DisplayName("TC_D_02 Local list, add/change")
  void TC_D_02() {
    Charger2 cs = rig().charger2("TC_D_02");
    ListKeeper keeper = kept(cs);
    int before = keeper.version();
    TokenId fresh = new TokenId("NEW-D02");
    rig().card(fresh, null);
    JsonNode added = keeper.sent();
    assertThat(added.get("updateType").asText()).isEqualTo("Differential");
    assertThat(added.get("versionNumber").asInt()).isGreaterThan(before);
    assertThat(tokens(added)).containsExactly(fresh.value());
    rig().token(new Token(fresh, Token.Status.BLOCKED, null, null, ""));
    JsonNode changed = keeper.sent();
    assertThat(changed.get("versionNumber").asInt())
        .isGreaterThan(added.get("versionNumber").asInt());
    assertThat(entry(changed, fresh).get("idTokenInfo").get("status").asText())
        .isEqualTo("Blocked");
  }

  @Test
  @DisplayName("TC_D_03 Local list, remove")
  void TC_D_03() {
    TokenId gone = new TokenId("GONE-D03");
    rig().card(gone, null);
    Charger2 cs = rig().charger2("TC_D_03");
    ListKeeper keeper = kept(cs);
    assertThat(keeper.tokens()).containsKey(gone.value());
    int before = keeper.version();
    rig().depot().tokens().remove(gone, Rig.OPERATOR);
    JsonNode sent = keeper.sent();
    assertThat(sent.get("updateType").asText()).isEqualTo("Differential");
    assertThat(sent.get("versionNumber").asInt()).isGreaterThan(before);
    assertThat(tokens(sent)).containsExactly(gone.value());
    assertThat(entry(sent, gone).has("idTokenInfo")).isFalse(); // D01.FR.17
    assertThat(keeper.tokens()).doesNotContainKey(gone.value()).containsKey(cs.card().value());
  }

  @Test
  @DisplayName("TC_D_04 Local list, empty it")
  void TC_D_04() {
    Charger2 cs = rig().charger2("TC_D_04");
    ListKeeper keeper = new ListKeeper(rig(), cs, 0);
    Charger2.Done done =
        cs.command(
            "SendLocalList",
            Map.of("updateType", "Full", "versionNumber", 3),
            Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    assertThat(done.asked().has("localAuthorizationList")).isFalse();
    LocalList list = keeper.list();
    assertThat(list.version()).isEqualTo(3);
    assertThat(list.lines()).isNotEmpty().allMatch(l -> l.state() == LocalList.State.MISSING);
    assertThat(list.last()).returns(true, r -> r.accepted()).returns(true, r -> r.full());
  }

  @Test
  @DisplayName("TC_D_08 Local list version")
  void TC_D_08() {
    assertThat(told(rig().charger2("TC_D_08"), 7)).isEqualTo(7);
  }

  @Test
  @DisplayName("TC_D_09 Local list version, none")
  void TC_D_09() {
    assertThat(told(rig().charger2("TC_D_09"), 0)).isZero();
  }

  private int told(Charger2 cs, int version) {
    Charger2.Done done =
        cs.command("GetLocalListVersion", Map.of(), Map.of("versionNumber", version));
    assertThat(done.accepted()).isTrue();
    assertThat(done.running().answer().join())
        .isEqualTo(
            new Outcome.Answered<>(
                new Reply.Version(version), "{\"versionNumber\":" + version + "}"));
    assertThat(cs.next(LocalListEvent.VersionTold.class, _ -> true).version()).isEqualTo(version);
    Integer kept = rig().depot().lists().view(cs.id()).version();
    return kept == null ? -1 : kept;
  }

  @Test
  @DisplayName("TC_C_40 Same group id from the local list")
  void TC_C_40() {
    TokenId group = new TokenId("GROUP-C40");
    Charger2 cs = rig().charger2("TC_C_40");
    TokenId second = new TokenId("SECOND-C40");
    rig().card(cs.card(), group);
    rig().card(second, group);
    ListKeeper keeper = kept(cs);
    for (TokenId each : List.of(cs.card(), second)) {
      assertThat(group(keeper.entry(each.value()).get("idTokenInfo"))).isEqualTo("GROUP-C40");
    }
    JsonNode started = report(cs, "Started", "C40", "Authorized", cs.card());
    assertThat(started.get("status").asText()).isEqualTo("Accepted");
    assertThat(group(started)).isEqualTo("GROUP-C40");
    JsonNode stopped = report(cs, "Updated", "C40", "StopAuthorized", second);
    assertThat(stopped.get("status").asText()).isEqualTo("Accepted");
    assertThat(group(stopped)).isEqualTo("GROUP-C40");
    Session session = cs.open("C40");
    assertThat(session.token()).isEqualTo(cs.card());
    assertThat(cs.end(session, 100, "EVDeparted", "Local").reason()).isEqualTo("Local");
  }

  @Test
  @DisplayName("TC_C_43 Same group, token invalid in the list")
  void TC_C_43() {
    TokenId group = new TokenId("GROUP-C43");
    Charger2 cs = rig().charger2("TC_C_43");
    TokenId second = new TokenId("SECOND-C43");
    TokenId blocked = new TokenId("BLOCKED-C43");
    rig().card(cs.card(), group);
    rig().token(new Token(second, Token.Status.BLOCKED, group, null, ""));
    rig().token(new Token(blocked, Token.Status.BLOCKED, group, null, ""));
    ListKeeper keeper = kept(cs);
    assertThat(keeper.entry(blocked.value()).get("idTokenInfo").get("status").asText())
        .isEqualTo("Blocked");
    report(cs, "Started", "C43", "Authorized", cs.card());
    assertThat(cs.authorize(blocked)).isEqualTo("Blocked");
    JsonNode refused = report(cs, "Updated", "C43", "StopAuthorized", blocked);
    assertThat(refused.get("status").asText()).isEqualTo("Blocked");
    assertThat(cs.found("C43")).isNotNull();

    // what stands in an old list does not count: the station asks, and the depot knows better
    keeper.refuseOnce("Failed");
    rig().card(second, group);
    JsonNode judged = cs.authorization(second);
    assertThat(judged.get("status").asText()).isEqualTo("Accepted");
    assertThat(group(judged)).isEqualTo("GROUP-C43");
    JsonNode stopped = report(cs, "Updated", "C43", "StopAuthorized", second);
    assertThat(stopped.get("status").asText()).isEqualTo("Accepted");
    cs.end(cs.open("C43"), 100, "EVDeparted", "Local");
  }

  private static String group(JsonNode info) {
    return info.get("groupIdToken").get("idToken").asText();
  }

  private static JsonNode report(
      Charger2 cs, String kind, String transaction, String trigger, TokenId token) {
    return cs.event(kind, transaction, trigger, Map.of("idToken", Charger2.token(token)))
        .get("idTokenInfo");
  }

  @Test
  @DisplayName("TC_N_46 Customer data also in the local list")
  void TC_N_46() {
    Charger2 cs = rig().charger2("TC_N_46");
    ListKeeper keeper = kept(cs);
    int before = keeper.version();
    Charger2.Done done =
        cs.command(
            "CustomerInformation",
            Map.of(
                "requestId",
                46,
                "report",
                true,
                "clear",
                true,
                "idToken",
                Charger2.token(cs.card())),
            Map.of("status", "Accepted"));
    assertThat(done.accepted()).isTrue();
    cs.wire()
        .call(
            "NotifyCustomerInformation",
            Map.of(
                "data",
                "none left",
                "seqNo",
                0,
                "generatedAt",
                rig().now().toString(),
                "requestId",
                46));
    JsonNode sent = keeper.sent();
    assertThat(sent.get("updateType").asText()).isEqualTo("Differential");
    assertThat(sent.get("versionNumber").asInt()).isGreaterThan(before);
    assertThat(entry(sent, cs.card()).has("idTokenInfo")).isFalse();
    assertThat(keeper.tokens()).doesNotContainKey(cs.card().value());
    // it may still charge, and is on the list again once it is changed
    assertThat(cs.authorize(cs.card())).isEqualTo("Accepted");
    rig().token(new Token(cs.card(), Token.Status.ACCEPTED, null, null, "again"));
    assertThat(entry(keeper.sent(), cs.card()).has("idTokenInfo")).isTrue();
  }
}
