package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.StationLink;

/// Certification cases of OCPP 2.0.1 Core about what a station keeps of customers (N09, N10).
final class Core2CustomerCasesTest extends Cases {
  private static final Map<String, String> ACCEPTED = Map.of("status", "Accepted");
  private static final Map<String, String> CARD =
      Map.of("idToken", "CUSTOMER-1", "type", "ISO14443");

  private static Map<String, Object> asked(boolean report, boolean clear) {
    return Map.of("requestId", 17, "report", report, "clear", clear, "idToken", CARD);
  }

  private void part(Charger2 cs, int part, boolean more, String data) {
    assertThat(
            cs.wire()
                .call(
                    "NotifyCustomerInformation",
                    Map.of(
                        "requestId", 17,
                        "seqNo", part,
                        "tbc", more,
                        "generatedAt", rig().now().toString(),
                        "data", data)))
        .isEmpty();
  }

  private CustomerDesk.Answer answer(Charger2 cs) {
    rig().fact(DiagnosticEvent.CustomerAsked.class, f -> f.station().equals(cs.id()));
    List<CustomerDesk.Answer> answers = rig().depot().diagnostics().customers().answers(cs.id());
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  @Test
  @DisplayName("TC_N_27 Customer information, some")
  void TC_N_27() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_N_27");
    Charger2.Done done = cs.command("CustomerInformation", asked(true, false), ACCEPTED);
    assertThat(done.accepted()).isTrue();
    part(cs, 0, true, "Jane ");
    part(cs, 1, false, "Doe, 3 sessions");
    assertThat(done.effect()).isTrue();
    CustomerDesk.Answer answer = answer(cs);
    assertThat(answer.data()).isEqualTo("Jane Doe, 3 sessions");
    assertThat(answer.complete()).isTrue();
    assertThat(rig().depot().projected()).isTrue();
    assertThat(
            rig()
                .depot()
                .factArchive()
                .search(new FactArchive.Query(cs.id().value(), null, null, null, null, 100))
                .items())
        .as("nothing of it is written down")
        .isNotEmpty()
        .noneMatch(row -> row.body().contains("Doe"));
    rig().pass(CustomerDesk.KEPT.plusSeconds(1));
    assertThat(rig().depot().diagnostics().customers().answers(cs.id())).isEmpty();
  }

  @Test
  @DisplayName("TC_N_28 Customer information, none")
  void TC_N_28() {
    Charger2 cs = rig().charger2("TC_N_28");
    Charger2.Done done = cs.command("CustomerInformation", asked(true, false), ACCEPTED);
    part(cs, 0, false, "");
    assertThat(done.effect()).isTrue();
    assertThat(answer(cs).data()).isEmpty();
    assertThat(answer(cs).complete()).isTrue();
  }

  @Test
  @DisplayName("TC_N_29 Customer information refused")
  void TC_N_29() {
    Charger2 cs = rig().charger2("TC_N_29");
    for (String word : List.of("Rejected", "Invalid")) {
      Charger2.Done done =
          cs.command("CustomerInformation", asked(true, false), Map.of("status", word));
      assertThat(done.accepted()).isFalse();
      assertThat(done.status()).isEqualTo(word);
    }
    assertThat(rig().facts(DiagnosticEvent.CustomerAsked.class, f -> f.station().equals(cs.id())))
        .isEmpty();
    Map<String, Object> two = new HashMap<>(asked(true, false));
    two.put("customerIdentifier", "somebody");
    assertThatThrownBy(() -> cs.command("CustomerInformation", two, ACCEPTED))
        .as("a customer is named by one thing")
        .isInstanceOf(StationLink.InvalidCommand.class);
  }

  private void cleared(Charger2 cs, boolean report, String data) {
    Charger2.Done done = cs.command("CustomerInformation", asked(report, true), ACCEPTED);
    part(cs, 0, false, data);
    assertThat(done.effect()).isTrue();
    DiagnosticEvent.CustomerAsked fact =
        rig().fact(DiagnosticEvent.CustomerAsked.class, f -> f.station().equals(cs.id()));
    assertThat(fact)
        .isEqualTo(
            new DiagnosticEvent.CustomerAsked(
                cs.id(), 17, CustomerReference.Kind.TOKEN, report, true));
    assertThat(answer(cs).data()).isEqualTo(data);
  }

  @Test
  @DisplayName("TC_N_30 Clear and report, some")
  void TC_N_30() {
    cleared(rig().charger2("TC_N_30"), true, "one cached authorization, removed");
  }

  @Test
  @DisplayName("TC_N_31 Clear and report, none")
  void TC_N_31() {
    cleared(rig().charger2("TC_N_31"), true, "");
  }

  @Test
  @DisplayName("TC_N_32 Clear without report")
  void TC_N_32() {
    cleared(rig().charger2("TC_N_32"), false, "done");
  }

  @Test
  @DisplayName("TC_N_62 Clear by customerIdentifier")
  void TC_N_62() throws InterruptedException {
    Charger2 cs = rig().charger2("TC_N_62");
    cs.wire().answers("CustomerInformation", ACCEPTED);
    var running =
        rig()
            .depot()
            .diagnostics()
            .customer(
                cs.id(),
                new CustomerReference.ByIdentifier("OpenChargeAlliance"),
                true,
                true,
                Rig.OPERATOR);
    var asked = cs.wire().asked("CustomerInformation");
    assertThat(asked.get("customerIdentifier").asText()).isEqualTo("OpenChargeAlliance");
    assertThat(asked.get("report").asBoolean()).isTrue();
    assertThat(asked.get("clear").asBoolean()).isTrue();
    assertThat(asked.has("idToken")).isFalse();
    Arrivals.soon("the answer", running.answer());
    assertThat(rig().depot().projected()).isTrue();
    CommandArchive.Entry kept =
        rig().depot().commandArchive().history(cs.id(), null, 10).items().stream()
            .filter(e -> e.action().equals("CustomerInformation"))
            .findFirst()
            .orElseThrow();
    assertThat(kept.payload()).doesNotContain("OpenChargeAlliance");
  }
}
