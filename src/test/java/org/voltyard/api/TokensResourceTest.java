package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

class TokensResourceTest extends ApiTest {
  @Test
  void aTokenIsCreatedOnce() {
    Told made = call("POST", "/tokens", "{\"id\":\"CARD 1\",\"label\":\"刘\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/status")).isEqualTo("accepted");
    assertThat(made.at("/label")).isEqualTo("刘");
    call("POST", "/tokens", "{\"id\":\"card 1\"}").problem(409, "conflict");
    call("POST", "/tokens", "{\"id\":\" \"}").problem(422, "invalid-body");
    call("POST", "/tokens", "{}").problem(422, "invalid-body");
    assertThat(get("/tokens/CARD%201").status()).isEqualTo(200);
  }

  @Test
  void aTokenIsBlockedAndAcceptedAgain() {
    call("PUT", "/tokens/A", "{}");
    assertThat(post("/tokens/A/block").at("/status")).isEqualTo("blocked");
    assertThat(get("/tokens?status=blocked").at("/items/0/id")).isEqualTo("A");
    assertThat(post("/tokens/A/unblock").at("/status")).isEqualTo("accepted");
    post("/tokens/B/block").problem(404, "not-found");
  }

  @Test
  void aTokenExpiresByItsExpiry() {
    assertThat(call("PUT", "/tokens/A", "{\"expiry\":\"2026-05-01T11:00:00Z\"}").status())
        .isEqualTo(201);
    Told told = call("PUT", "/tokens/A", "{\"expiry\":\"2026-05-01T12:00:00+02:00\"}");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.at("/expired")).isEqualTo("true");
    call("PUT", "/tokens/A", "{\"expiry\":\"soon\"}").problem(422, "invalid-body");
  }

  @Test
  void aTokenIsDeleted() {
    call("PUT", "/tokens/A", "{\"parent\":\"FLEET\"}");
    assertThat(call("DELETE", "/tokens/A", "").status()).isEqualTo(204);
    call("DELETE", "/tokens/A", "").problem(404, "not-found");
    get("/tokens/A").problem(404, "not-found");
  }

  @Test
  void reservationsAreListed() {
    ConnectorId plug = new ConnectorId(new StationId("A1"), 1);
    depot.upkeep.reservations.add(
        new Reservation(5, plug, new TokenId("CARD"), null, FakeDepot.NOW.plusSeconds(60)));
    assertThat(get("/reservations").at("/items/0/expiry")).isEqualTo("2026-05-01T10:01:00Z");
    assertThat(get("/reservations?station=B2").json().path("items").size()).isZero();
  }
}
