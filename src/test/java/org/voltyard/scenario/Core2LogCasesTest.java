package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationJob;

/// Certification cases of OCPP 2.0.1 Core about logs that stations upload (N).
final class Core2LogCasesTest extends Cases {
  private static final String PLACE = "https://files.example/logs";

  static Map<String, Object> log(String kind, int request, String place) {
    return Map.of("logType", kind, "requestId", request, "log", Map.of("remoteLocation", place));
  }

  private static Charger2.Done asks(Charger2 cs, String kind, int request, String answer) {
    Map<String, Object> reply = new HashMap<>(Map.of("status", answer));
    if (!answer.equals("Rejected")) {
      reply.put("filename", "log-" + request + ".txt");
    }
    return cs.command("GetLog", log(kind, request, PLACE), reply);
  }

  private List<StationJob> jobs(Charger2 cs) {
    return rig().depot().stations().jobs(cs.id());
  }

  private static void tells(Charger2 cs, int request, String... words) {
    for (String word : words) {
      assertThat(
              cs.wire().call("LogStatusNotification", Map.of("status", word, "requestId", request)))
          .isEmpty();
    }
  }

  private void uploads(Charger2 cs, String kind, int request) {
    Charger2.Done done = asks(cs, kind, request, "Accepted");
    assertThat(done.accepted()).isTrue();
    assertThat(jobs(cs).getFirst().standing()).isEqualTo(StationJob.Standing.ORDERED);
    tells(cs, request, "Uploading");
    assertThat(done.effect()).isTrue();
    assertThat(jobs(cs).getFirst().standing()).isEqualTo(StationJob.Standing.RUNNING);
    tells(cs, request, "Uploaded");
    StationJob job = jobs(cs).getFirst();
    assertThat(job)
        .returns(StationEvent.Job.LOG, StationJob::kind)
        .returns(request, StationJob::request)
        .returns(StationJob.Standing.DONE, StationJob::standing);
    assertThat(job.steps())
        .extracting(StationJob.Step::status)
        .containsExactly("Uploading", "Uploaded");
    assertThat(job.order()).returns(PLACE, o -> o.location());
  }

  @Test
  @DisplayName("TC_N_25 Diagnostics log")
  void TC_N_25() {
    uploads(rig().charger2("TC_N_25"), "DiagnosticsLog", 25);
  }

  @Test
  @DisplayName("TC_N_34 Log refused")
  void TC_N_34() {
    Charger2 cs = rig().charger2("TC_N_34");
    Charger2.Done done = asks(cs, "DiagnosticsLog", 34, "Rejected");
    assertThat(done.accepted()).isFalse();
    assertThat(done.effect()).isFalse();
    assertThat(jobs(cs)).isEmpty();
  }

  @Test
  @DisplayName("TC_N_35 Security log")
  void TC_N_35() {
    uploads(rig().charger2("TC_N_35"), "SecurityLog", 35);
  }

  @Test
  @DisplayName("TC_N_36 Second log request")
  void TC_N_36() {
    Charger2 cs = rig().charger2("TC_N_36");
    asks(cs, "DiagnosticsLog", 1, "Accepted");
    tells(cs, 1, "Uploading");
    Charger2.Done second = asks(cs, "DiagnosticsLog", 2, "AcceptedCanceled");
    assertThat(second.accepted()).isTrue();
    assertThat(jobs(cs))
        .extracting(StationJob::request, StationJob::standing)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, StationJob.Standing.ORDERED),
            org.assertj.core.groups.Tuple.tuple(1, StationJob.Standing.REPLACED));
    tells(cs, 1, "AcceptedCanceled");
    tells(cs, 2, "Uploading", "Uploaded");
    assertThat(jobs(cs))
        .extracting(StationJob::standing)
        .containsExactly(StationJob.Standing.DONE, StationJob.Standing.REPLACED);
  }
}
