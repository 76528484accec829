package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.SecurityReport;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationId;

class SecurityEventsResourceTest extends ApiTest {
  @Test
  void eventsAreListedWithTheirRating() {
    depot.security.add(
        new SecurityArchive.Entry(
            17,
            FakeDepot.NOW,
            new StationId("A1"),
            SecurityArchive.Source.STATION,
            new SecurityReport(
                "TamperDetectionActivated",
                FakeDepot.NOW.minusSeconds(5),
                "door",
                Criticality.CRITICAL)));
    Told told = get("/security-events");
    assertThat(told.at("/items/0/seq")).isEqualTo("17");
    assertThat(told.at("/items/0/station")).isEqualTo("A1");
    assertThat(told.at("/items/0/source")).isEqualTo("station");
    assertThat(told.at("/items/0/type")).isEqualTo("TamperDetectionActivated");
    assertThat(told.at("/items/0/criticality")).isEqualTo("critical");
    assertThat(told.at("/items/0/at")).isEqualTo("2026-05-01T09:59:55Z");
    assertThat(told.at("/items/0/info")).isEqualTo("door");
  }

  @Test
  void theyAreSearchedByStationRatingTextAndTime() {
    get(
        "/security-events?station=A1&criticality=unrated&contains=door&from=2026-05-01T00:00:00Z"
            + "&limit=7");
    assertThat(depot.securityAsked)
        .containsExactly(
            new SecurityArchive.Query(
                new StationId("A1"),
                Criticality.UNRATED,
                "door",
                java.time.Instant.parse("2026-05-01T00:00:00Z"),
                null,
                null,
                7));
    get("/security-events?criticality=grave").problem(400, "bad-parameter");
  }
}
