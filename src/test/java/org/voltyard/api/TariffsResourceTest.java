package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TariffsResourceTest extends ApiTest {
  private static final String NIGHT =
      """
      {"name": "Night", "currency": "EUR", "taxes": "excluded", "elements": [
        {"prices": [{"dimension": "energy", "amount": 0.20, "vat": 20}],
         "restrictions": {"start": "22:00", "end": "06:00"}},
        {"prices": [{"dimension": "energy", "amount": 0.35, "vat": 20},
                    {"dimension": "flat", "amount": 1, "vat": 20}]}]}
      """;

  @Test
  void aTariffIsPublishedAndTried() {
    Told made = call("PUT", "/tariffs/night", NIGHT);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    assertThat(made.at("/tariff/elements/0/restrictions/start")).isEqualTo("22:00");
    assertThat(get("/tariffs").at("/items/0/id")).isEqualTo("night");
    Told trial =
        call(
            "POST",
            "/tariffs/night/trial",
            """
            {"parts": [{"state": "charging", "from": "2026-05-01T21:00:00Z", "seconds": 7200,
                        "kwh": 20}]}
            """);
    assertThat(trial.status()).as(trial.text()).isEqualTo(200);
    // 10 kWh at 0.35, 10 at 0.20, and the fee
    assertThat(trial.json().at("/net").decimalValue()).isEqualByComparingTo("6.50");
    assertThat(trial.json().at("/gross").decimalValue()).isEqualByComparingTo("7.80");
    assertThat(trial.json().at("/lines")).hasSize(3);
    get("/tariffs/day").problem(404, "not-found");
  }

  @Test
  void whatIsWrongWithATariffIsSaid() {
    call("PUT", "/tariffs/t", NIGHT.replace("22:00", "06:00")).problem(422, "invalid-body");
    call("PUT", "/tariffs/t", NIGHT.replace("EUR", "money")).problem(422, "invalid-body");
    call("PUT", "/tariffs/t", NIGHT.replace("22:00", "late")).problem(422, "invalid-body");
    call("PUT", "/tariffs/t", NIGHT.replace("0.20", "-1")).problem(422, "invalid-body");
    assertThat(get("/tariffs").json().at("/items")).isEmpty();
  }

  @Test
  void aTariffIsUsedForASiteAStationOrAToken() {
    call("PUT", "/tariffs/night", NIGHT);
    String use = "{\"tariff\": \"night\", \"token\": \"CARD\"}";
    assertThat(call("POST", "/tariff-uses", use).status()).isEqualTo(201);
    assertThat(call("POST", "/tariff-uses", "{\"tariff\": \"night\"}").status()).isEqualTo(201);
    assertThat(get("/tariff-uses").json().at("/items")).hasSize(2);
    call("POST", "/tariff-uses", "{\"tariff\": \"day\"}").problem(422, "invalid-body");
    assertThat(call("POST", "/tariff-uses/end", use).status()).isEqualTo(204);
    call("POST", "/tariff-uses/end", use).problem(404, "not-found");
    assertThat(send(request("/tariffs/night").DELETE()).status()).isEqualTo(204);
    assertThat(get("/tariff-uses").json().at("/items")).isEmpty();
  }

  @Test
  void aTokenHasCreditAndLimits() {
    Told made =
        call(
            "PUT",
            "/tokens/CARD",
            "{\"credit\": 12.50, \"limit\": {\"energyWh\": 20000, \"timeS\": 3600},"
                + " \"language\": \"zh\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().at("/credit").decimalValue()).isEqualTo(new BigDecimal("12.50"));
    assertThat(made.at("/limit/timeS")).isEqualTo("3600");
    assertThat(post("/tokens/CARD/block").at("/language")).isEqualTo("zh");
    assertThat(get("/tokens/CARD").json().get("limit")).isNotNull();
  }

  @Test
  void aCodeIsRefusedWithoutWebPayments() {
    Told told = call("POST", "/payments/codes", "{\"address\": \"https://x/1\"}");
    assertThat(told.at("/good")).isEqualTo("false");
    call("POST", "/payments/starts", "{\"station\": \"NOBODY\", \"reference\": \"P\"}")
        .problem(422, "invalid-body");
  }

  @Test
  void aTariffThatNeedsASecondPersonWaits() {
    java.util.UUID id = java.util.UUID.randomUUID();
    depot.eyes = (_, _, _) -> new org.voltyard.domain.FourEyes.Answer.Waiting(id);
    Told told = call("PUT", "/tariffs/night", NIGHT);
    assertThat(told.status()).isEqualTo(202);
    assertThat(told.at("/approval")).isEqualTo(id.toString());
    get("/tariffs/night").problem(404, "not-found");
  }
}
