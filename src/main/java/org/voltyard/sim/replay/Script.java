package org.voltyard.sim.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What there is to play: the station's requests with the answers they got, and what the station
/// answered to each kind of request.
final class Script {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OLD =
      Set.of("StartTransaction", "StopTransaction", "DiagnosticsStatusNotification");
  private static final Set<String> NEWEST =
      Set.of(
          "BatterySwap",
          "ClosePeriodicEventStream",
          "GetCertificateChainStatus",
          "NotifyDERAlarm",
          "NotifyDERStartStop",
          "NotifyPeriodicEventStream",
          "NotifyPriorityCharging",
          "NotifySettlement",
          "OpenPeriodicEventStream",
          "PullDynamicScheduleUpdate",
          "ReportDERControl",
          "VatNumberValidation");

  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Deque<Said>> answers = new HashMap<>();
  private @Nullable Instant begun;

  /// Something that the station said in answer.
  ///
  /// @param error whether it is a refusal; then `words` is the whole frame
  record Said(boolean error, JsonNode words) {}

  /// One request of the station.
  ///
  /// @param answer what the depot said to it then, null when that was not recorded
  record Step(
      Duration offset,
      String action,
      boolean wantsAnswer,
      JsonNode payload,
      @Nullable Said answer) {}

  private record Open(String action, int step) {}

  Script(Tape tape) {
    Map<String, Open> own = new HashMap<>();
    Map<String, Open> depots = new HashMap<>();
    for (Tape.Cue cue : tape.cues()) {
      JsonNode frame = frame(cue.text());
      String id = cue.id();
      if (frame == null) {
        continue;
      }
      boolean asks = cue.type() == 2 || cue.type() == 6;
      if (asks && cue.fromStation()) {
        begun = begun == null ? cue.at() : begun;
        String action = action(cue, frame);
        steps.add(
            new Step(
                Duration.between(begun, cue.at()), action, cue.type() == 2, frame.path(3), null));
        if (id != null) {
          own.put(id, new Open(action, steps.size() - 1));
        }
      } else if (id != null && asks) {
        depots.put(id, new Open(action(cue, frame), -1));
      } else if (id != null) {
        answered(cue, frame, (cue.fromStation() ? depots : own).remove(id));
      }
    }
  }

  private static String action(Tape.Cue cue, JsonNode frame) {
    String known = cue.action();
    return known == null ? frame.path(2).asText() : known;
  }

  private void answered(Tape.Cue cue, JsonNode frame, @Nullable Open open) {
    if (open == null || (cue.type() != 3 && cue.type() != 4)) {
      return;
    }
    Said said = new Said(cue.type() == 4, cue.type() == 4 ? frame : frame.path(2));
    if (cue.fromStation()) {
      answers.computeIfAbsent(open.action(), key -> new ArrayDeque<>()).add(said);
    } else {
      Step step = steps.get(open.step());
      steps.set(
          open.step(),
          new Step(step.offset(), step.action(), step.wantsAnswer(), step.payload(), said));
    }
  }

  private static @Nullable JsonNode frame(String text) {
    try {
      JsonNode frame = JSON.readTree(text);
      return frame.isArray() ? frame : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// What to answer to a request of the depot: what was answered then, in turn, the last again and
  /// again; null when it was never asked.
  @Nullable Said answer(String action) {
    Deque<Said> known = answers.get(action);
    if (known == null) {
      return null;
    }
    return known.size() > 1 ? known.poll() : known.peek();
  }

  /// When the first request was sent.
  Instant begun() {
    Instant first = begun;
    return first == null ? Instant.EPOCH : first;
  }

  Duration length() {
    return steps.isEmpty() ? Duration.ZERO : steps.getLast().offset();
  }

  /// The subprotocol that speaks these words.
  String protocol() {
    for (Step step : steps) {
      boolean old =
          OLD.contains(step.action())
              || step.payload().has("chargePointVendor")
              || step.payload().has("idTag")
              || step.payload().has("errorCode");
      if (old) {
        return "ocpp1.6";
      } else if (NEWEST.contains(step.action())) {
        return "ocpp2.1";
      }
    }
    boolean fresh =
        steps.stream()
            .anyMatch(
                s ->
                    s.action().equals("TransactionEvent")
                        || s.payload().has("chargingStation")
                        || s.payload().has("connectorStatus"));
    return fresh ? "ocpp2.0.1" : "ocpp1.6";
  }
}
