package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;

class ChargingLimitsResourceTest extends ApiTest {
  private static final StationId A1 = new StationId("A1");

  @BeforeEach
  void limit() {
    depot.withStation("A1");
    depot.record(
        new ProfileEvent.Installed(
            A1,
            0,
            new ChargingProfile(
                10,
                null,
                0,
                Purpose.STATION_MAX,
                Kind.ABSOLUTE,
                null,
                null,
                null,
                new Schedule(
                    Duration.ofHours(2),
                    FakeDepot.NOW,
                    RateUnit.WATTS,
                    List.of(new Period(Duration.ZERO, 60_000, null)),
                    null))));
  }

  @Test
  void profilesAreListedWithTheirStanding() {
    Told told = get("/stations/A1/charging-limits");
    assertThat(told.at("/profiles/0/id")).isEqualTo("10");
    assertThat(told.at("/profiles/0/purpose")).isEqualTo("station_max");
    assertThat(told.at("/profiles/0/standing")).isEqualTo("accepted");
    assertThat(told.at("/profiles/0/periods/0/limit")).isEqualTo("60000.0");
    get("/stations/B/charging-limits").problem(404, "not-found");
  }

  @Test
  void theLimitsAheadSayWhatDecides() {
    Told told = get("/stations/A1/charging-limits/1?hours=3");
    assertThat(told.at("/ours/0/limitW")).isEqualTo("60000.0");
    assertThat(told.at("/ours/0/profile")).isEqualTo("10");
    assertThat(told.at("/ours/0/to")).isEqualTo("2026-05-01T12:00:00Z");
    assertThat(told.at("/ours/1/limitW")).isEqualTo("null");
    assertThat(told.at("/differences")).isEmpty();
  }

  @Test
  void aLimitForATimeNeverRaises() {
    depot.outcome = new Outcome.Answered<>(new Reply.Status(true, "Accepted"), "{}");
    Told told =
        call(
            "POST",
            "/stations/A1/charging-limits",
            "{\"evse\":0,\"limitW\":80000,\"minutes\":180}");
    assertThat(told.at("/accepted")).isEqualTo("true");
    assertThat(depot.ordered).hasSize(1);
    StationCommand.SetProfile command = (StationCommand.SetProfile) depot.ordered.getFirst();
    assertThat(command.profile().stackLevel()).isEqualTo(1);
    assertThat(command.profile().schedule().periods())
        .extracting(Period::limit)
        .containsExactly(60_000.0, 80_000.0);
    assertThat(told.at("/profile")).isEqualTo(Integer.toString(command.profile().id()));
    call("POST", "/stations/A1/charging-limits", "{\"evse\":0,\"limitW\":-1,\"minutes\":1}")
        .problem(422, "invalid-body");
  }

  @Test
  void aProfileIsRemovedByItsNumber() {
    depot.outcome = new Outcome.Answered<>(new Reply.Status(false, "Unknown"), "{}");
    Told told = call("DELETE", "/stations/A1/charging-profiles/10", "{}");
    assertThat(told.at("/accepted")).isEqualTo("false");
    assertThat(told.at("/status")).isEqualTo("Unknown");
    assertThat(depot.ordered)
        .containsExactly(new StationCommand.ClearProfile(10, null, null, null));
  }
}
