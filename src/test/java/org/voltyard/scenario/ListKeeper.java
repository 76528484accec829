package org.voltyard.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.LocalListEvent;

/// The local list of a charger of OCPP 2.x that does as it is told, and what it was told.
final class ListKeeper {
  private final Rig rig;
  private final Charger2 charger;
  private final TreeMap<String, JsonNode> tokens = new TreeMap<>();
  private int version;
  private String refusal = "";

  /// With a list of that version of which the depot knows nothing.
  ListKeeper(Rig rig, Charger2 charger, int version) {
    this.rig = rig;
    this.charger = charger;
    this.version = version;
    charger.wire().obeys("GetLocalListVersion", _ -> Map.of("versionNumber", version()));
    charger.wire().obeys("SendLocalList", this::take);
  }

  private synchronized Map<String, ?> take(JsonNode sent) {
    boolean full = sent.get("updateType").asText().equals("Full");
    int number = sent.get("versionNumber").asInt();
    if (!refusal.isEmpty()) {
      String word = refusal;
      refusal = "";
      return Map.of("status", word);
    } else if (!full && number <= version) {
      return Map.of("status", "VersionMismatch"); // D01.FR.19
    } else if (full) {
      tokens.clear();
    }
    for (JsonNode entry : sent.path("localAuthorizationList")) {
      String token = entry.get("idToken").get("idToken").asText();
      if (entry.has("idTokenInfo")) {
        tokens.put(token, entry);
      } else {
        tokens.remove(token);
      }
    }
    version = number;
    return Map.of("status", "Accepted");
  }

  synchronized int version() {
    return version;
  }

  synchronized void version(int number) {
    version = number;
  }

  /// The next list is not taken.
  synchronized void refuseOnce(String word) {
    refusal = word;
  }

  synchronized Map<String, JsonNode> tokens() {
    return new TreeMap<>(tokens);
  }

  /// Tells the depot that it keeps a list, of which one message may have so many entries.
  void tell(int perMessage) {
    charger
        .wire()
        .call(
            "NotifyReport",
            Map.of(
                "requestId",
                1,
                "generatedAt",
                rig.now().toString(),
                "seqNo",
                0,
                "reportData",
                List.of(
                    variable("Enabled", "true"),
                    variable("ItemsPerMessage", Integer.toString(perMessage)))));
  }

  private static Map<String, Object> variable(String name, String value) {
    return Map.of(
        "component", Map.of("name", "LocalAuthListCtrlr"),
        "variable", Map.of("name", name),
        "variableAttribute", List.of(Map.of("value", value)));
  }

  /// The next list that the depot sends.
  JsonNode sent() {
    return charger.wire().asked("SendLocalList");
  }

  /// The lists that the depot sends until nothing is left to send.
  List<JsonNode> sentUntilInStep() {
    List<JsonNode> all = new ArrayList<>();
    do {
      all.add(sent());
      settle();
    } while (charger.wire().unseen("SendLocalList") > 0 || !list().inStep());
    return all;
  }

  /// Waits until the depot knows that the last list was taken.
  private void settle() {
    int now = version();
    rig.fact(
        LocalListEvent.Updated.class, f -> f.station().equals(charger.id()) && f.version() >= now);
  }

  /// As the depot sees it.
  LocalList list() {
    return rig.depot().lists().view(charger.id());
  }
}
