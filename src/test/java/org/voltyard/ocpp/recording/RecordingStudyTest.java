package org.voltyard.ocpp.recording;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Findings;
import org.voltyard.domain.Findings.Rule;
import org.voltyard.domain.Findings.Tally;
import org.voltyard.domain.FrameShape;
import org.voltyard.domain.FrameShape.Act;
import org.voltyard.domain.FrameShape.Pair;
import org.voltyard.domain.FrameStudy.Side;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationModel;

class RecordingStudyTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static List<Rule> rules(Talk talk) {
    return Talk.study().findings(Talk.scope(talk)).tallies().stream().map(Tally::rule).toList();
  }

  private static Talk station() {
    return new Talk("CP-1").boots("1.0", "Accepted");
  }

  private static String start(int connector) {
    return "{\"connectorId\":"
        + connector
        + ",\"idTag\":\"A\",\"meterStart\":0,\"timestamp\":\"2026-11-22T08:00:00Z\"}";
  }

  private static String started(int transaction) {
    return "{\"transactionId\":" + transaction + ",\"idTagInfo\":{\"status\":\"Accepted\"}}";
  }

  private static String stop(int transaction) {
    return "{\"transactionId\":"
        + transaction
        + ",\"meterStop\":5,\"timestamp\":\"2026-11-22T08:00:00Z\"}";
  }

  private static String event(String kind, int number) {
    return "{\"eventType\":\""
        + kind
        + "\",\"timestamp\":\"2026-11-22T08:00:00Z\",\"triggerReason\":\"Trigger\",\"seqNo\":"
        + number
        + ",\"transactionInfo\":{\"transactionId\":\"tx-1\"}}";
  }

  @Test
  void anOrderlySessionBreaksNothing() {
    Talk talk =
        station()
            .asks("StartTransaction", start(1), started(7))
            .asks("Heartbeat", "{}", "{\"currentTime\":\"2026-11-22T08:00:00Z\"}")
            .asks("StopTransaction", stop(7), "{}")
            .asks("StartTransaction", start(1), started(8));
    assertThat(rules(talk)).isEmpty();
  }

  @Test
  void wrongContentIsFoundInRequestsAndAnswersOfEveryVersion() {
    assertThat(rules(station().asks("Authorize", "{\"idTag\":7}", "{}")))
        .containsExactly(Rule.WRONG_MEMBERS);
    assertThat(
            rules(
                station()
                    .call(false, "d1", "Reset", "{\"type\":\"Soft\"}")
                    .result(true, "d1", "Reset", "{\"status\":\"Perhaps\"}")))
        .containsExactly(Rule.WRONG_MEMBERS);
    Talk modern =
        new Talk("CP-2")
            .asks(
                "BootNotification",
                "{\"reason\":\"PowerUp\",\"chargingStation\":{\"model\":\"M\"}}",
                "{}");
    Findings found = Talk.study().findings(Talk.scope(modern));
    assertThat(found.tallies())
        .singleElement()
        .satisfies(
            tally -> {
              assertThat(tally.rule()).isEqualTo(Rule.WRONG_MEMBERS);
              assertThat(tally.requirement()).startsWith("OCPP-J 2");
            });
    assertThat(rules(station().asks("TeaTime", "{}", "{}"))).containsExactly(Rule.UNKNOWN_ACTION);
  }

  @Test
  void beforeItsBootIsAcceptedAStationKeepsQuietButForWhatItIsAskedFor() {
    Talk talk =
        new Talk("CP-1")
            .boots("1.0", "Pending")
            .asks("Heartbeat", "{}", "{\"currentTime\":\"2026-11-22T08:00:00Z\"}")
            .call(false, "d1", "TriggerMessage", "{\"requestedMessage\":\"StatusNotification\"}")
            .result(true, "d1", "TriggerMessage", "{\"status\":\"Accepted\"}")
            .asks(
                "StatusNotification",
                "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\"}",
                "{}")
            .boots("1.0", "Accepted")
            .asks("Heartbeat", "{}", "{\"currentTime\":\"2026-11-22T08:00:00Z\"}");
    Findings found = Talk.study().findings(Talk.scope(talk));
    assertThat(found.tallies())
        .singleElement()
        .satisfies(
            tally -> {
              assertThat(tally.rule()).isEqualTo(Rule.BEFORE_BOOT);
              assertThat(tally.action()).isEqualTo("Heartbeat");
              assertThat(tally.count()).isEqualTo(1);
              assertThat(tally.requirement()).isEqualTo("OCPP 1.6 §4.2");
            });
  }

  @Test
  void transactionsOf16AreToBeStartedBeforeTheyAreStoppedAndOnce() {
    assertThat(
            rules(
                station()
                    .asks("StopTransaction", stop(7), "{}")
                    .asks("StartTransaction", start(1), started(7))))
        .containsExactly(Rule.STOP_BEFORE_START);
    assertThat(
            rules(
                station()
                    .asks("StartTransaction", start(1), started(7))
                    .asks("StopTransaction", stop(7), "{}")
                    .asks("StopTransaction", stop(7), "{}")))
        .containsExactly(Rule.STOP_TWICE);
    assertThat(
            rules(
                station()
                    .asks("StartTransaction", start(1), started(7))
                    .asks("StartTransaction", start(1), started(8))))
        .containsExactly(Rule.STARTS_OVERLAP);
  }

  @Test
  void eventsOf2ComeInTheirOrderWithoutGaps() {
    assertThat(
            rules(
                new Talk("CP-1")
                    .asks("TransactionEvent", event("Started", 0), "{}")
                    .asks("TransactionEvent", event("Updated", 2), "{}")
                    .asks("TransactionEvent", event("Ended", 3), "{}")
                    .asks("TransactionEvent", event("Updated", 4), "{}")))
        .containsExactlyInAnyOrder(Rule.SEQUENCE_GAP, Rule.AFTER_STOP);
    assertThat(
            rules(
                new Talk("CP-1")
                    .asks("TransactionEvent", event("Ended", 1), "{}")
                    .asks("TransactionEvent", event("Started", 0), "{}")))
        .contains(Rule.STOP_BEFORE_START);
  }

  @Test
  void anEventOf2ThatIsSentAgainWithItsNumberIsNoFault() {
    assertThat(
            rules(
                new Talk("CP-1")
                    .asks("TransactionEvent", event("Started", 0), "{}")
                    .asks("TransactionEvent", event("Updated", 1), "{}")
                    .asks("TransactionEvent", event("Updated", 1), "{}")
                    .asks("TransactionEvent", event("Ended", 2), "{}")
                    .asks("TransactionEvent", event("Ended", 2), "{}")))
        .isEmpty();
    assertThat(
            rules(
                new Talk("CP-1")
                    .asks("TransactionEvent", event("Started", 0), "{}")
                    .asks("TransactionEvent", event("Ended", 1), "{}")
                    .asks("TransactionEvent", event("Ended", 2), "{}")))
        .containsExactly(Rule.STOP_TWICE);
  }

  @Test
  void whatOnly21HasIsFoundInTheFramesOfAStationThatSpeaks201() {
    String tariff = event("Started", 0).replace("\"tx-1\"", "\"tx-1\",\"tariffId\":\"T\"");
    Talk talk = new Talk("CP-1").asks("TransactionEvent", tariff, "{}");
    assertThat(rules(talk)).isEmpty();
    assertThat(rulesOf("ocpp2.1", talk)).isEmpty();
    assertThat(rulesOf("ocpp2.0.1", talk)).containsExactly(Rule.TOLERATED_MEMBERS);
    Talk swap = new Talk("CP-1").asks("TransactionEvent", event("Started", 0), "{}");
    swap.asks("BatterySwap", "{\"eventType\":\"BatteryIn\"}", "{}");
    assertThat(rulesOf("ocpp2.0.1", swap)).containsExactly(Rule.UNKNOWN_ACTION);
    assertThat(rulesOf("ocpp2.1", swap)).containsExactly(Rule.WRONG_MEMBERS);
  }

  /// Of a station that is known to speak a version.
  private static List<Rule> rulesOf(String protocol, Talk talk) {
    return Talk.study(protocol).findings(Talk.scope(talk)).tallies().stream()
        .map(Tally::rule)
        .toList();
  }

  @Test
  void answersAreToComeInTimeAndToWhatWasAsked() {
    Talk late =
        station()
            .call(false, "d1", "ClearCache", "{}")
            .after(MINUTE)
            .result(true, "d1", "ClearCache", "{\"status\":\"Accepted\"}");
    assertThat(rules(late)).containsExactly(Rule.LATE_ANSWER);
    Talk never =
        station()
            .call(false, "d1", "ClearCache", "{}")
            .after(MINUTE.multipliedBy(3))
            .asks("Heartbeat", "{}", "{\"currentTime\":\"2026-11-22T08:00:00Z\"}")
            .asks("Heartbeat", "{}", "{\"currentTime\":\"2026-11-22T08:00:00Z\"}");
    assertThat(rules(never)).containsExactly(Rule.NO_ANSWER);
    Talk unasked =
        station().after(MINUTE.multipliedBy(5)).result(true, "x9", "", "{\"status\":\"Accepted\"}");
    assertThat(rules(unasked)).containsExactly(Rule.UNASKED_ANSWER);
  }

  @Test
  void idsAreNewAndOneRequestIsOpenAtATime() {
    Talk twice =
        station()
            .call(true, "a", "Heartbeat", "{}")
            .result(false, "a", "Heartbeat", "{\"currentTime\":\"2026-11-22T08:00:00Z\"}")
            .call(true, "a", "Authorize", "{\"idTag\":\"A\"}")
            .result(false, "a", "Authorize", "{\"idTagInfo\":{\"status\":\"Accepted\"}}");
    assertThat(rules(twice)).containsExactly(Rule.REPEATED_ID);
    Talk hasty =
        station()
            .call(true, "a", "Heartbeat", "{}")
            .call(true, "b", "Heartbeat", "{}")
            .result(false, "a", "Heartbeat", "{\"currentTime\":\"2026-11-22T08:00:00Z\"}");
    assertThat(rules(hasty)).containsExactly(Rule.PARALLEL_CALLS);
    assertThat(rules(station().frame(true, 0, "", "", "[2"))).containsExactly(Rule.UNREADABLE);
  }

  @Test
  void aClockThatIsAheadOrStaysBehindIsFound() {
    String ahead = Talk.START.plusSeconds(600).toString();
    String status =
        "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\",\"timestamp\":\"%s\"}";
    assertThat(rules(station().asks("StatusNotification", status.formatted(ahead), "{}")))
        .containsExactly(Rule.CLOCK_AHEAD);
    Talk behind = station();
    for (int i = 0; i < 12; i++) {
      String told = Talk.START.plus(MINUTE.multipliedBy(4L * i)).minusSeconds(300).toString();
      behind.asks("StatusNotification", status.formatted(told), "{}").after(MINUTE.multipliedBy(4));
    }
    assertThat(rules(behind)).containsExactly(Rule.CLOCK_BEHIND);
    Talk once = station().after(MINUTE.multipliedBy(40));
    once.asks("StatusNotification", status.formatted(Talk.START), "{}");
    assertThat(rules(once)).isEmpty();
  }

  @Test
  void findingsAreCountedByStationAndByModelWithItsFirmware() {
    Talk one = station().asks("Authorize", "{}", "{}").asks("Authorize", "{}", "{}");
    Talk other = new Talk("CP-2").boots("1.0", "Accepted").asks("Authorize", "{}", "{}");
    Talk newer = new Talk("CP-3").boots("2.0", "Accepted").asks("Authorize", "{}", "{}");
    Findings found = Talk.study().findings(Talk.scope(one, other, newer));
    assertThat(found.tallies()).hasSize(3);
    assertThat(found.tallies().getFirst().count()).isEqualTo(2);
    assertThat(found.byModel())
        .extracting(t -> t.model().firmware(), Tally::stations, Tally::count)
        .containsExactlyInAnyOrder(tuple("1.0", 2, 3L), tuple("2.0", 1, 1L));
    assertThat(found.frames()).isEqualTo(14);
    assertThat(found.whole()).isTrue();
  }

  @Test
  void twoFirmwareVersionsAreComparedByMembersAndTimes() {
    Talk talk = station();
    for (int i = 0; i < 5; i++) {
      talk.asks("MeterValues", "{\"connectorId\":1,\"meterValue\":[]}", "{}").after(MINUTE);
    }
    talk.boots("2.0", "Accepted");
    for (int i = 0; i < 5; i++) {
      talk.asks("MeterValues", "{\"connectorId\":1,\"transactionId\":7,\"meterValue\":[]}", "{}")
          .after(MINUTE.dividedBy(2));
    }
    RecordingStudy study = Talk.study();
    assertThat(study.models(Talk.scope(talk)))
        .extracting(StationModel::firmware)
        .containsExactly("1.0", "2.0");
    FrameShape old = study.shape(Talk.scope(talk), side("1.0"));
    FrameShape fresh = study.shape(Talk.scope(talk), side("2.0"));
    Pair values =
        old.beside(fresh).stream()
            .filter(pair -> pair.action().equals("MeterValues"))
            .findFirst()
            .orElseThrow();
    assertThat(values.members()).containsExactly("connectorId", "meterValue", "transactionId");
    assertThat(values.unlike()).isEqualTo(1);
    Act before = requireNonNull(values.one());
    Act after = requireNonNull(values.other());
    assertThat(before.share("transactionId")).isZero();
    assertThat(before.requests()).isEqualTo(5);
    assertThat(requireNonNull(before.intervals()).middle())
        .isBetween(MINUTE, MINUTE.plusSeconds(1));
    assertThat(requireNonNull(before.latencies()).most()).isEqualTo(Duration.ofMillis(55));
    assertThat(after.share("transactionId")).isEqualTo(1);
  }

  @Test
  void aStationAloneIsItsOwnSide() {
    Talk other = new Talk("CP-2").boots("1.0", "Accepted");
    FrameShape shape =
        Talk.study().shape(Talk.scope(station(), other), new Side(new StationId("CP-2"), null));
    assertThat(shape.frames()).isEqualTo(2);
  }

  private static Side side(String firmware) {
    return new Side(null, new StationModel("V", "M", firmware));
  }
}
