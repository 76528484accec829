package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Energy;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationJob;

class JobsResourceTest extends ApiTest {
  private static final StationId A1 = new StationId("A1");

  @BeforeEach
  void known() {
    depot.withStation("A1");
  }

  @Test
  void jobsAreToldWithTheirOrderAndTheirSteps() {
    depot.jobs.add(
        new StationJob(
            StationEvent.Job.FIRMWARE,
            7,
            FakeDepot.NOW,
            new StationEvent.JobOrdered(
                A1,
                StationEvent.Job.FIRMWARE,
                7,
                "https://files.example/2.bin",
                FakeDepot.NOW,
                FakeDepot.NOW.plusSeconds(60),
                false),
            List.of(new StationJob.Step(FakeDepot.NOW.plusSeconds(1), "InstallScheduled")),
            false));
    Told told = get("/stations/A1/jobs");
    assertThat(told.at("/jobs/0/kind")).isEqualTo("firmware");
    assertThat(told.at("/jobs/0/request")).isEqualTo("7");
    assertThat(told.at("/jobs/0/standing")).isEqualTo("waiting");
    assertThat(told.at("/jobs/0/installAt")).isEqualTo("2026-05-01T10:01:00Z");
    assertThat(told.at("/jobs/0/steps/0/status")).isEqualTo("InstallScheduled");
    get("/stations/B2/jobs").problem(404, "not-found");
  }

  @Test
  void aKeyIsPinnedAndTakenBack() {
    Told told = call("PUT", "/stations/A1/meter-keys/2", "{\"key\":\"3059\"}");
    assertThat(told.at("/keys/0/connector")).isEqualTo("2");
    assertThat(told.at("/keys/0/source")).isEqualTo("pinned");
    assertThat(get("/stations/A1/meter-keys").at("/keys/0/key")).isEqualTo("3059");
    call("PUT", "/stations/A1/meter-keys/2", "{\"key\":\"!\"}").problem(422, "invalid-body");
    call("DELETE", "/stations/A1/meter-keys/2", "");
    assertThat(get("/stations/A1/meter-keys").at("/keys/0/key")).isEmpty();
  }

  @Test
  void theSignaturesOfASessionAreTold() {
    depot.withSession(4, null);
    depot.sessions.proofs.add(
        new MeterProof(
            FakeDepot.NOW,
            MeterReading.Context.END,
            "OCMF",
            MeterProof.Verdict.INVALID,
            MeterProof.KeySource.PINNED,
            Energy.wattHours(1500L),
            "the signature does not fit"));
    Told told = get("/sessions/4/signatures");
    assertThat(told.at("/signatures/0/verdict")).isEqualTo("invalid");
    assertThat(told.at("/signatures/0/key")).isEqualTo("pinned");
    assertThat(told.at("/signatures/0/registerWh")).isEqualTo("1500.0");
    get("/sessions/99/signatures").problem(404, "not-found");
  }
}
