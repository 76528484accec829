package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.billing.CostPolicy;
import org.voltyard.billing.OneTimeCode;
import org.voltyard.billing.Payments;
import org.voltyard.domain.ChargeLimit;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.Session;
import org.voltyard.domain.Settlement;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;

/// Certification cases of OCPP 2.1 about prepaid cards and payments without an account (C).
final class PaymentCasesTest extends MoneyCases {
  private static final CostPolicy.WebPayments CODES =
      new CostPolicy.WebPayments(
          TEMPLATE, SECRET, Duration.ofSeconds(30), 8, Duration.ofMinutes(5));

  @Test
  @DisplayName("TC_C_103 Prepaid card")
  void TC_C_103() {
    Charger2 cs = rig().charger21("TC_C_103");
    cs.wire().answers("CostUpdated", Map.of());
    holds(plain("C_103"), cs);
    prepaid(cs.card(), "8.00");
    JsonNode info = cs.authorization(cs.card());
    assertThat(info.get("status").asText()).isEqualTo("Accepted");
    assertThat(info.get("cacheExpiryDateTime").asText()).isEqualTo(TestStation.time(rig().now()));
    assertThat(info.get("language1").asText()).isEqualTo("de");
    JsonNode started =
        cs.event(
            "Started",
            "C103",
            "Authorized",
            Map.of(
                "idToken", Charger2.token(cs.card()),
                "transactionInfo", Charger2.info("C103", "Charging"),
                "meterValue", cs.metered(0, "Transaction.Begin")));
    assertThat(amount(started.get("transactionLimit").get("maxCost"))).isEqualByComparingTo("8.00");
    rig().pass(Duration.ofMinutes(10));
    cs.event(
        "Ended",
        "C103",
        "StopAuthorized",
        Map.of("meterValue", cs.metered(10_000, "Transaction.End")));
    TokenEvent.Spent spent = rig().fact(TokenEvent.Spent.class, f -> f.token().equals(cs.card()));
    assertThat(spent.cost()).isEqualTo(eur("3.60"));
    assertThat(rig().depot().tokens().find(cs.card()).map(Token::credit)).hasValue(eur("4.40"));
  }

  @Test
  @DisplayName("TC_C_104 Prepaid card, empty")
  void TC_C_104() {
    Charger2 cs = rig().charger21("TC_C_104");
    prepaid(cs.card(), "0.00");
    JsonNode info = cs.authorization(cs.card());
    assertThat(info.get("status").asText()).isEqualTo("NoCredit");
    assertThat(info.get("cacheExpiryDateTime").asText()).isEqualTo(TestStation.time(rig().now()));
    assertThat(rig().facts(TokenEvent.Presented.class, f -> f.token().equals(cs.card())))
        .extracting(TokenEvent.Presented::verdict)
        .containsExactly(Token.Verdict.NO_CREDIT);
  }

  @Test
  @DisplayName("TC_C_108 VAT number")
  void TC_C_108() {
    Charger2 cs = rig().charger21("TC_C_108");
    JsonNode good =
        cs.wire().call("VatNumberValidation", Map.of("vatNumber", "DE136695976", "evseId", 1));
    assertThat(good.get("status").asText()).isEqualTo("Accepted");
    assertThat(good.get("vatNumber").asText()).isEqualTo("DE136695976");
    assertThat(good.get("evseId").asInt()).isEqualTo(1);
    JsonNode bad = cs.wire().call("VatNumberValidation", Map.of("vatNumber", "DE136695977"));
    assertThat(bad.get("status").asText()).isEqualTo("Rejected");
    assertThat(bad.has("company")).isFalse();
    assertThat(bad.get("statusInfo").get("additionalInfo").asText()).contains("check digits");
  }

  /// A session that a payment at the station's own terminal began.
  private Session paidAtStation(Charger2 cs, String transaction, String charging) {
    cs.plug(1, "Occupied");
    JsonNode answer =
        cs.event(
            "Started",
            transaction,
            "Authorized",
            Map.of(
                "idToken", payment("PSP-" + transaction),
                "transactionInfo", Charger2.info(transaction, charging),
                "meterValue", cs.metered(0, "Transaction.Begin")));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    Session session = cs.open(transaction);
    assertThat(session.token()).isEqualTo(new TokenId("PSP-" + transaction));
    assertThat(session.start().verdict()).isEqualTo(Token.Verdict.ACCEPTED);
    return session;
  }

  @Test
  @DisplayName("TC_C_113 Terminal payment cancelled")
  void TC_C_113() {
    Charger2 cs = rig().charger21("TC_C_113");
    withFee("C_113", cs);
    Session session = paidAtStation(cs, "C113", "EVConnected");
    rig().pass(Duration.ofMinutes(1));
    JsonNode ended =
        cs.event(
            "Ended",
            "C113",
            "StopAuthorized",
            Map.of(
                "transactionInfo", Charger2.ended("C113", "Local"),
                "meterValue", cs.metered(0, "Transaction.End")));
    assertThat(amount(ended.get("totalCost"))).isZero();
    assertThat(rig().fact(CostEvent.Rated.class, f -> f.session().equals(session.id())).cost())
        .extracting(c -> c.gross().minor())
        .isEqualTo(0L);
    JsonNode answer = settle(cs, "C113", "Canceled", "0", null);
    assertThat(answer).isEmpty();
    assertThat(settled(cs).status()).isEqualTo(Settlement.Status.CANCELED);
  }

  private JsonNode settle(
      Charger2 cs, String transaction, String status, String amount, @Nullable String receipt) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("pspRef", "PSP-" + transaction);
    payload.put("transactionId", transaction);
    payload.put("status", status);
    payload.put("settlementAmount", new java.math.BigDecimal(amount));
    payload.put("settlementTime", rig().now().toString());
    if (receipt != null) {
      payload.put("receiptUrl", receipt);
      payload.put("receiptId", "S-1");
    }
    return cs.wire().call("NotifySettlement", payload);
  }

  private static Settlement settled(Charger2 cs) {
    return cs.next(PaymentEvent.Settled.class, _ -> true).settlement();
  }

  /// A paid session of 10 kWh that is over: 1.00 and 3.00, with 20 % of tax.
  private Session paidAndOver(Charger2 cs, String transaction) {
    withFee(transaction, cs);
    Session session = paidAtStation(cs, transaction, "Charging");
    rig().pass(Duration.ofMinutes(10));
    JsonNode ended =
        cs.event(
            "Ended",
            transaction,
            "StopAuthorized",
            Map.of("meterValue", cs.metered(10_000, "Transaction.End")));
    assertThat(amount(ended.get("totalCost"))).isEqualByComparingTo("4.80");
    return session;
  }

  @Test
  @DisplayName("TC_C_117 Settled by the CSMS")
  void TC_C_117() {
    Charger2 cs = rig().charger21("TC_C_117");
    Session session = paidAndOver(cs, "C117");
    JsonNode answer = settle(cs, "C117", "Settled", "4.80", null);
    assertThat(answer.get("receiptId").asText()).isEqualTo("R-" + session.id().number());
    assertThat(answer.get("receiptUrl").asText())
        .isEqualTo("https://pay.example/receipts/R-" + session.id().number());
    PaymentEvent.Settled kept = cs.next(PaymentEvent.Settled.class, _ -> true);
    assertThat(kept.settlement().amount()).isEqualTo(eur("4.80"));
    assertThat(kept.settlement().transaction()).isEqualTo(new TransactionId("C117"));
    assertThat(kept.receipt()).isNotNull();
  }

  @Test
  @DisplayName("TC_C_118 Settled by the station")
  void TC_C_118() {
    Charger2 cs = rig().charger21("TC_C_118");
    paidAndOver(cs, "C118");
    JsonNode answer = settle(cs, "C118", "Settled", "4.80", "https://station.example/receipt");
    assertThat(answer).as("one receipt is enough").isEmpty();
    Settlement kept = settled(cs);
    assertThat(kept.receiptUrl()).isEqualTo("https://station.example/receipt");
    assertThat(kept.receipt()).isEqualTo("S-1");
    assertThat(kept.reference()).isEqualTo("PSP-C118");
  }

  @Test
  @DisplayName("TC_C_119 Settlement failed")
  void TC_C_119() {
    Charger2 cs = rig().charger21("TC_C_119");
    paidAndOver(cs, "C119");
    assertThat(settle(cs, "C119", "Failed", "4.80", null)).isEmpty();
    assertThat(settled(cs).status()).isEqualTo(Settlement.Status.FAILED);
  }

  @Test
  @DisplayName("TC_C_120 Settlement rejected")
  void TC_C_120() {
    Charger2 cs = rig().charger21("TC_C_120");
    paidAndOver(cs, "C120");
    assertThat(settle(cs, "C120", "Rejected", "4.80", null)).isEmpty();
    assertThat(settled(cs).status()).isEqualTo(Settlement.Status.REJECTED);
  }

  /// Starts what somebody paid for elsewhere; the answer to its beginning.
  private JsonNode paidElsewhere(Charger2 cs, String transaction, ChargeLimit limit) {
    TokenId reference = new TokenId("PAY-" + transaction);
    cs.wire().answers("RequestStartTransaction", Map.of("status", "Accepted"));
    var starting =
        rig()
            .depot()
            .payments()
            .start(new Payments.Order(cs.id(), 1, reference, limit), Rig.OPERATOR);
    JsonNode asked = cs.wire().asked("RequestStartTransaction");
    assertThat(asked.get("evseId").asInt()).isEqualTo(1);
    assertThat(asked.get("idToken")).isEqualTo(TestStation.json(payment(reference.value())));
    assertThat(Arrivals.soon("the answer", starting)).isInstanceOf(Outcome.Answered.class);
    assertThat(cs.next(PaymentEvent.Authorized.class, _ -> true).limit()).isEqualTo(limit);
    cs.plug(1, "Occupied");
    JsonNode answer =
        cs.event(
            "Started",
            transaction,
            "RemoteStart",
            Map.of(
                "idToken",
                payment(reference.value()),
                "transactionInfo",
                Map.of(
                    "transactionId",
                    transaction,
                    "chargingState",
                    "Charging",
                    "remoteStartId",
                    asked.get("remoteStartId").asInt()),
                "meterValue",
                cs.metered(0, "Transaction.Begin")));
    assertThat(answer.get("idTokenInfo").get("status").asText()).isEqualTo("Accepted");
    assertThat(cs.open(transaction).token()).isEqualTo(reference);
    return answer;
  }

  @Test
  @DisplayName("TC_C_125 Stand-alone terminal, cost by CSMS")
  void TC_C_125() {
    Charger2 cs = rig().charger21("TC_C_125");
    cs.wire().answers("CostUpdated", Map.of());
    holds(plain("C_125"), cs);
    JsonNode started = paidElsewhere(cs, "C125", new ChargeLimit(eur("20"), null, null, null));
    assertThat(amount(started.get("transactionLimit").get("maxCost"))).isEqualByComparingTo("20");
    rig().pass(Duration.ofMinutes(10));
    JsonNode updated =
        cs.event(
            "Updated",
            "C125",
            "MeterValuePeriodic",
            Map.of("meterValue", cs.metered(10_000, "Sample.Periodic")));
    assertThat(amount(updated.get("totalCost"))).isEqualByComparingTo("3.60");
    rig().pass(Duration.ofMinutes(10));
    JsonNode ended =
        cs.event(
            "Ended",
            "C125",
            "RemoteStop",
            Map.of("meterValue", cs.metered(12_000, "Transaction.End")));
    assertThat(amount(ended.get("totalCost"))).isEqualByComparingTo("4.32");
  }

  @Test
  @DisplayName("TC_C_126 Stand-alone terminal, cost by station")
  void TC_C_126() {
    Charger2 cs = calculating("TC_C_126");
    JsonNode started =
        paidElsewhere(cs, "C126", new ChargeLimit(eur("15"), Energy.wattHours(30_000), null, null));
    assertThat(amount(started.get("transactionLimit").get("maxCost"))).isEqualByComparingTo("15");
    assertThat(amount(started.get("transactionLimit").get("maxEnergy")))
        .isEqualByComparingTo("30000");
    assertThat(
            cs.event(
                    "Updated",
                    "C126",
                    "LimitSet",
                    Map.of(
                        "transactionInfo",
                        Map.of(
                            "transactionId",
                            "C126",
                            "tariffId",
                            "T1",
                            "transactionLimit",
                            Map.of("maxCost", 15, "maxEnergy", 30_000))))
                .has("transactionLimit"))
        .isFalse();
  }

  private String address(Charger2 cs, String code, String more) {
    return "https://pay.example/" + cs.id() + "/1/" + code + "/v1" + more;
  }

  @Test
  @DisplayName("TC_C_131 QR code payment")
  void TC_C_131() {
    Charger2 cs = rig().charger21("TC_C_131");
    cs.wire().answers("NotifyWebPaymentStarted", Map.of());
    String code = OneTimeCode.at(rig().now(), CODES);
    Payments.Scan scan =
        rig().depot().payments().scan(address(cs, code, "/?maxenergy=20000&shoe=43"), Rig.OPERATOR);
    ChargeLimit limit = new ChargeLimit(null, Energy.wattHours(20_000), null, null);
    assertThat(scan).isEqualTo(new Payments.Scan.Good(cs.id(), 1, limit));
    JsonNode told = cs.wire().asked("NotifyWebPaymentStarted");
    assertThat(told.get("evseId").asInt()).isEqualTo(1);
    assertThat(told.get("timeout").asInt()).isEqualTo(300);
    JsonNode started = paidElsewhere(cs, "C131", limit);
    assertThat(amount(started.get("transactionLimit").get("maxEnergy")))
        .isEqualByComparingTo("20000");
  }

  @Test
  @DisplayName("TC_C_132 QR code, bad URL parameters")
  void TC_C_132() {
    Charger2 cs = rig().charger21("TC_C_132");
    String code = OneTimeCode.at(rig().now(), CODES);
    for (String wrong :
        List.of(
            address(cs, code, "?maxcost=much"),
            address(cs, code, "?maxtime=-5"),
            "https://pay.example/NO-STATION/1/" + code + "/v1",
            "https://pay.example/" + cs.id() + "/first/" + code + "/v1",
            "https://other.example/" + cs.id() + "/1/" + code + "/v1",
            address(cs, code, "/more"))) {
      assertThat(rig().depot().payments().scan(wrong, Rig.OPERATOR))
          .as(wrong)
          .isInstanceOf(Payments.Scan.Bad.class);
    }
    nothingCame(cs);
  }

  private static void nothingCame(Charger2 cs) {
    assertThat(cs.authorize(cs.card())).isEqualTo("Accepted"); // goes behind what was sent
    assertThat(cs.wire().unseen("NotifyWebPaymentStarted")).isZero();
    assertThat(cs.wire().unseen("RequestStartTransaction")).isZero();
  }

  @Test
  @DisplayName("TC_C_133 QR code, bad one-time code")
  void TC_C_133() {
    Charger2 cs = rig().charger21("TC_C_133");
    String old = OneTimeCode.at(rig().now().minus(Duration.ofMinutes(2)), CODES);
    for (String wrong : List.of(old, "aaaaaaaa")) {
      assertThat(rig().depot().payments().scan(address(cs, wrong, ""), Rig.OPERATOR))
          .isEqualTo(new Payments.Scan.Bad("the one-time code is not valid"));
      assertThat(cs.next(PaymentEvent.Scanned.class, _ -> true).refusal()).isNotNull();
    }
    assertThat(
            rig()
                .depot()
                .payments()
                .scan(
                    address(cs, OneTimeCode.at(rig().now(), CODES), "").replace("/v1", "/v2"),
                    Rig.OPERATOR))
        .isInstanceOf(Payments.Scan.Bad.class);
    nothingCame(cs);
  }
}
