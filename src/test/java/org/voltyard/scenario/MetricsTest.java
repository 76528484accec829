package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hawkular.agent.prometheus.types.Metric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Session;

/// What Prometheus is told after traffic that is known.
@Timeout(60)
final class MetricsTest {
  private static final String MESSAGES = "voltyard_ocpp_messages_total";
  private static final String LATENCY = "voltyard_ocpp_latency_seconds";

  @TempDir Path folder;
  private Rig rig;
  private int port;

  @BeforeEach
  void open() {
    rig = new Rig(folder);
    port = rig.depot().serve();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void messagesAreCountedByActionVersionAndResult() throws Exception {
    Charger old = rig.charger("OLD");
    Charger2 young = rig.charger2("YOUNG");
    IntStream.range(0, 3).forEach(_ -> old.wire().call("Heartbeat", Map.of()));
    young.wire().call("Heartbeat", Map.of());
    assertThatThrownBy(() -> old.wire().call("Dance", Map.of())).isInstanceOf(Throwable.class);
    assertThatThrownBy(() -> old.wire().call("Sing", Map.of())).isInstanceOf(Throwable.class);
    assertThat(old.command("ClearCache", Map.of(), Map.of("status", "Accepted")).accepted())
        .isTrue();

    Scrape told = Scrape.of(port);
    String[] beats = {"action=Heartbeat", "asker=station", "version=ocpp1.6", "result=done"};
    assertThat(told.value(MESSAGES, beats)).isEqualTo(3);
    assertThat(told.value(MESSAGES, "action=Heartbeat", "version=ocpp2.0.1")).isEqualTo(1);
    assertThat(told.value(MESSAGES, "action=StatusNotification", "version=ocpp1.6")).isEqualTo(3);
    assertThat(told.value(MESSAGES, "action=unknown", "result=refused")).isEqualTo(2);
    assertThat(told.value(MESSAGES, "action=ClearCache", "asker=depot")).isEqualTo(1);
    assertThat(told.count(LATENCY, "action=Heartbeat", "version=ocpp1.6")).isEqualTo(3);
    assertThat(told.names()).noneMatch(name -> name.contains("Dance"));
    assertThat(told.metrics(MESSAGES))
        .extracting(metric -> metric.getLabels().get("action"))
        .doesNotContain("Dance", "Sing");
  }

  @Test
  void stationsSessionsAndEnergyAreTold() throws Exception {
    Charger one = rig.charger("ONE");
    rig.charger("TWO").drop();
    Charger three = rig.charger("THREE");
    one.status(1, "Preparing");
    Session session = one.start(1, 1_000);
    one.status(1, "Charging");
    rig.pass(Duration.ofMinutes(10));
    one.metered(session, 3_500, 11_000);
    Session other = three.start(2, 0);

    Scrape told = Scrape.of(port);
    assertThat(told.value("voltyard_connections")).isEqualTo(2);
    assertThat(told.value("voltyard_stations", "state=reachable")).isEqualTo(2);
    assertThat(told.value("voltyard_stations", "state=unreachable")).isEqualTo(1);
    assertThat(told.value("voltyard_connectors", "state=charging")).isEqualTo(1);
    assertThat(told.value("voltyard_connectors", "state=offline")).isEqualTo(2);
    assertThat(told.value("voltyard_sessions_open")).isEqualTo(2);
    assertThat(told.value("voltyard_power_watts")).isEqualTo(11_000);
    assertThat(told.value("voltyard_charged_energy_watthours_total")).isEqualTo(2_500);

    one.stop(session, 5_000, "Local");
    three.stop(other, 250, "Local");
    told = scrapeOnceEnded(2);
    assertThat(told.value("voltyard_charged_energy_watthours_total")).isEqualTo(4_250);
    assertThat(told.value("voltyard_sessions_open")).isZero();
    assertThat(told.value("voltyard_sessions_started_total")).isEqualTo(2);
    assertThat(told.value("voltyard_connections_opened_total")).isEqualTo(3);
    assertThat(told.value("voltyard_connections_closed_total")).isEqualTo(1);
  }

  /// Counting follows the journal on a thread of its own.
  private Scrape scrapeOnceEnded(int sessions) throws IOException, InterruptedException {
    Scrape told = Scrape.of(port);
    while (told.value("voltyard_sessions_ended_total", "by=charger") < sessions) {
      told = Scrape.of(port);
    }
    return told;
  }

  @Test
  void journalQueuesDatabaseAndJavaAreTold() throws Exception {
    rig.charger("ONE");
    assertThat(rig.depot().projected()).isTrue();
    Scrape told = Scrape.of(port);
    assertThat(told.count("voltyard_journal_commit_seconds")).isPositive();
    assertThat(told.count("voltyard_journal_group_facts"))
        .isEqualTo(told.count("voltyard_journal_commit_seconds"));
    assertThat(told.value("voltyard_journal_newest")).isPositive();
    assertThat(told.value("voltyard_journal_up")).isEqualTo(1);
    assertThat(told.value("voltyard_database_up")).isEqualTo(1);
    assertThat(told.value("voltyard_projector_lag")).isZero();
    List<Metric> queues = told.metrics("voltyard_queue_waiting");
    assertThat(queues)
        .extracting(metric -> metric.getLabels().get("queue"))
        .contains("journal", "frames", "effects", "billing");
    assertThat(told.value("voltyard_build_info")).isEqualTo(1);
    assertThat(told.value("jvm_memory_used_bytes", "area=heap")).isPositive();
    assertThat(told.value("jvm_threads_live_threads")).isPositive();
    assertThat(told.names())
        .contains("jvm_gc_memory_allocated_bytes_total", "process_uptime_seconds");
  }
}
