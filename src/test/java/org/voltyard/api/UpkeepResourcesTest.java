package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.charging.Bookings;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.LocalList;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.Reservation;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TokenId;

class UpkeepResourcesTest extends ApiTest {
  @BeforeEach
  void station() {
    depot.stations.add(Station.unknown(new StationId("A1"), Station.Admission.ADMITTED));
  }

  @Test
  void aReservationIsMade() {
    Told made =
        call(
            "POST",
            "/reservations",
            "{\"station\":\"A1\",\"plug\":\"cCCS2\",\"token\":\"CARD\","
                + "\"expiry\":\"2026-05-01T11:00:00Z\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/plug")).isEqualTo("cCCS2");
    assertThat(made.at("/connector")).isEqualTo("0");
  }

  @Test
  void whatStandsAgainstAReservationIsTold() {
    depot.upkeep.conflicts = Set.of(Bookings.Conflict.FULL, Bookings.Conflict.PAST);
    Told told =
        call(
            "POST",
            "/reservations",
            "{\"station\":\"A1\",\"token\":\"CARD\",\"expiry\":\"2026-05-01T09:00:00Z\"}");
    assertThat(told.problem(409, "conflict").at("/detail")).isEqualTo("full, past");
  }

  @Test
  void aReservationIsCancelled() {
    depot.upkeep.reservations.add(
        new Reservation(
            5,
            new ConnectorId(new StationId("A1"), 1),
            new TokenId("CARD"),
            null,
            FakeDepot.NOW.plusSeconds(60)));
    assertThat(call("DELETE", "/reservations/5", "").status()).isEqualTo(204);
    call("DELETE", "/reservations/6", "").problem(404, "not-found");
    depot.upkeep.outcome = new Outcome.Answered<>(new Reply.Status(false, "Rejected"), "{}");
    call("DELETE", "/reservations/5", "").problem(409, "conflict");
  }

  @Test
  void theLocalListIsShownAndSent() {
    Told list = get("/stations/A1/local-list");
    assertThat(list.at("/lines/0/state")).isEqualTo("missing");
    assertThat(list.at("/lines/0/wanted/parent")).isEqualTo("GROUP");
    assertThat(list.at("/last/status")).isEqualTo("Accepted");
    assertThat(post("/stations/A1/local-list/send").status()).isEqualTo(200);
    assertThat(post("/stations/A1/local-list/send?whole=true").status()).isEqualTo(200);
    assertThat(depot.upkeep.asked).containsExactly("changes A1", "whole A1");
    call("DELETE", "/stations/A1/local-list", "").problem(409, "conflict");
    depot.upkeep.care = LocalList.Care.OFF;
    assertThat(call("DELETE", "/stations/A1/local-list", "").status()).isEqualTo(200);
    depot.upkeep.taken = false;
    post("/stations/A1/local-list/send").problem(409, "conflict");
    get("/stations/Z9/local-list").problem(404, "not-found");
  }

  @Test
  void controlsForTheGridAreShownReadAndRemoved() {
    Told grid = get("/stations/A1/grid-controls");
    assertThat(grid.at("/controls/0/kind")).isEqualTo("VoltVar");
    assertThat(grid.at("/controls/0/seconds")).isEqualTo("600");
    assertThat(grid.at("/controls/0/settings/priority")).isEqualTo("1");
    assertThat(grid.at("/alarm/fault")).isEqualTo("OverFrequency");
    assertThat(post("/stations/A1/grid-controls/read").status()).isEqualTo(204);
    assertThat(call("DELETE", "/stations/A1/grid-controls/c1", "").status()).isEqualTo(204);
    assertThat(depot.upkeep.asked).containsExactly("read A1", "clear c1");
  }

  @Test
  void swapsAreShownAndAskedFor() {
    Told swaps = get("/stations/A1/battery-swaps");
    assertThat(swaps.at("/items/0/stage")).isEqualTo("in");
    assertThat(swaps.at("/items/0/in/0/serial")).isEqualTo("SN-1");
    assertThat(call("POST", "/stations/A1/battery-swaps", "{\"token\":\"CARD\"}").status())
        .isEqualTo(204);
    call("POST", "/stations/A1/battery-swaps", "{\"token\":\"BAD\"}").problem(409, "conflict");
    call("POST", "/stations/A1/battery-swaps", "{\"token\":\"\"}").problem(422, "invalid-body");
  }

  @Test
  void kindAndLanguageOfATokenAreKept() {
    Told made =
        call(
            "POST",
            "/tokens",
            "{\"id\":\"DE8AAA1B2C3D4E5\",\"kind\":\"eMAID\",\"language\":\"zh-CN\"}");
    assertThat(made.at("/kind")).isEqualTo("eMAID");
    assertThat(post("/tokens/DE8AAA1B2C3D4E5/block").at("/language")).isEqualTo("zh-CN");
    call("PUT", "/tokens/X", "{\"language\":\"not a tag\"}").problem(422, "invalid-body");
    call("PUT", "/tokens/X", "{\"kind\":\"" + "x".repeat(21) + "\"}").problem(422, "invalid-body");
    assertThat(call("PUT", "/tokens/" + "x".repeat(255), "{}").status()).isEqualTo(201);
  }
}
