package org.voltyard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.VariableSetting;
import org.voltyard.domain.TemplateRun;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.TemplateArchive;
import org.voltyard.domain.StationModel;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.AuditText;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.Energy;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.Power;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;

/// What must hold on every database that VoltYard runs on.
abstract class StoreContract extends RegisterContract {
  /// All rows of all projected tables, as text.
  List<String> everything() {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of(
            "projection",
            "station",
            "connector_status",
            "token",
            "token_owner",
            "driver",
            "vehicle",
            "organisation",
            "reservation",
            "command",
            "security_event",
            "device_event",
            "stream_value",
            "template_run",
            "session",
            "meter_proof",
            "meter_sample",
            "audit",
            "fact",
            "fact_search")) {
      database()
          .read(s -> s.createNativeQuery("select * from " + table, Object[].class).getResultList())
          .forEach(row -> rows.add(table + Arrays.deepToString(row)));
    }
    rows.sort(null);
    return rows;
  }

  @Test
  void aTemplateThatWasAppliedIsKeptWithWhatCameOfIt() throws InterruptedException {
    UUID run = new UUID(1, 2);
    StationId station = new StationId("CP1");
    VariableSetting setting = VariableSetting.actual("HeartbeatInterval", "60");
    log.append(
        new TemplateEvent.Begun(
            run,
            station,
            "ac",
            "AC posts",
            TemplateRun.Reason.FIRMWARE,
            new StationModel("Umbrella", "One", "1.4"),
            List.of(setting, setting),
            Origin.DEPOT));
    log.append(
        new TemplateEvent.Given(
            run,
            station,
            List.of(
                SettingResult.of(setting, SettingResult.Result.AFTER_REBOOT, "RebootRequired"),
                SettingResult.of(setting, SettingResult.Result.REJECTED, "Rejected"))));
    log.append(new TemplateEvent.Ended(run, station));
    project();
    TemplateStore store = new TemplateStore(database());
    assertThat(store.search(new TemplateArchive.Query(station, "ac", null, 10)).items())
        .singleElement()
        .returns(2, e -> e.settings())
        .returns(1, e -> e.taken())
        .returns(1, e -> e.refused())
        .returns("Umbrella One · 1.4", e -> e.kind())
        .satisfies(e -> assertThat(e.endedAt()).isNotNull());
    assertThat(store.search(new TemplateArchive.Query(null, "dc", null, 10)).items()).isEmpty();
  }

  @Test
  void aSessionComesBackAsItWentIn() throws InterruptedException {
    Session session = Facts.session(7, "CP1", "Card", 1000);
    MeterReading first = Facts.reading(session.start().at().plusSeconds(60), 1500, 11_000);
    MeterReading second = Facts.reading(session.start().at().plusSeconds(120), 2500, 7_000);
    log.append(new SessionEvent.Started(session));
    log.append(Facts.metered(7L, "CP1", first));
    log.append(Facts.metered(7L, "CP1", second));
    project();
    SessionStore store = new SessionStore(database());
    Session expected =
        session.with(new Session.Progress(Energy.wattHours(1500L), second, new Power(11_000), 2));
    assertThat(store.find(new SessionId(7))).contains(expected);
    assertThat(store.search(SessionArchive.Query.ALL).items()).isEqualTo(List.of(expected));
    assertThat(store.readings(new SessionId(7), 10)).containsExactly(first, second);
  }

  @Test
  void factsThatComeAgainChangeNothing() throws InterruptedException {
    Generator.some(new Random(1), 200).forEach(log::append);
    project();
    List<String> once = everything();
    try (Projector projector = new Projector(database(), Facts.TEXT, log)) {
      projector.start();
      projector.offer(log.all());
      projector.offer(log.all().subList(50, 200));
      log.append(Facts.started(9999, "CP1", 5));
      projector.offer(List.of(log.all().getLast()));
      assertThat(projector.awaitPosition(201, LONG)).isTrue();
    }
    assertThat(new SessionStore(database()).find(new SessionId(9999))).isPresent();
    new Projection(database(), Facts.TEXT).clear(1);
    MemoryLog first = new MemoryLog();
    log.all().subList(0, 200).forEach(r -> first.append(r.fact()));
    try (Projector projector = new Projector(database(), Facts.TEXT, first)) {
      projector.rebuild();
    }
    assertThat(everything()).isEqualTo(once);
  }

  @Test
  void anyBatchesAndRestartsMakeTheSameTablesAsOneRebuild() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      MemoryLog facts = new MemoryLog();
      Generator.some(random, 300).forEach(facts::append);
      Projection projection = new Projection(database(), Facts.TEXT);
      projection.clear(1);
      int position = 0;
      while (position < 300) {
        int end = Math.min(300, position + 1 + random.nextInt(60));
        if (random.nextInt(4) == 0) {
          crash(position, facts.all().subList(position, end));
          projection = new Projection(database(), Facts.TEXT);
        }
        assertThat(projection.position()).isEqualTo(position);
        projection.apply(position, facts.all().subList(position, end));
        position = end;
      }
      List<String> grown = everything();
      try (Projector projector = new Projector(database(), Facts.TEXT, facts)) {
        projector.rebuild();
      }
      assertThat(everything()).as("seed %d", seed).isEqualTo(grown);
    }
  }

  private record Failing(Fact last) implements FactText {
    @Override
    public FactText.Text of(Fact fact) {
      if (fact.equals(last)) {
        throw new IllegalStateException("power cut");
      }
      return Facts.TEXT.of(fact);
    }

    @Override
    public AuditText audit(Fact fact, Origin origin) {
      return Facts.TEXT.audit(fact, origin);
    }
  }

  /// A batch that is written, all but its end.
  private void crash(long position, List<Recorded> facts) {
    Projection failing = new Projection(database(), new Failing(facts.getLast().fact()));
    if (!(facts.getLast().fact() instanceof MeterEvent)) {
      assertThatThrownBy(() -> failing.apply(position, facts)).hasMessageContaining("power cut");
    }
  }

  @Test
  void factsThatFellOutOfTheQueueAreReadFromTheJournal() throws InterruptedException {
    try (Projector projector = new Projector(database(), Facts.TEXT, log)) {
      projector.start();
      for (int i = 0; i < 30_000; i++) {
        log.append(Facts.metered(null, "CP" + i % 7, Facts.reading(BEGIN.plusSeconds(i), i, 1)));
      }
      projector.offer(log.all());
      assertThat(projector.awaitPosition(30_000, LONG)).isTrue();
      assertThat(projector.lag()).isZero();
      assertThat(projector.trouble()).isNull();
    }
    assertThat(count("meter_sample")).isEqualTo(30_000);
  }

  @Test
  void aFactThatFitsNoTableIsPassedOver() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    log.append(Facts.started(1, "CP1", 0));
    log.append(Facts.started(2, "CP1", 0));
    project();
    assertThat(count("session")).isEqualTo(2);
    assertThat(new Projection(database(), Facts.TEXT).position()).isEqualTo(3);
  }

  @Test
  void aTextWithNoPlaceInADatabaseIsStoredAllTheSame() throws InterruptedException {
    log.append(
        new StationEvent.Noted(
            new StationId("CP1"),
            StationEvent.Note.BAD_FRAME,
            "nul \0, half \ud800, \ud83d\ude00"));
    project();
    assertThat(facts("CP1", null, null, 10).items().getFirst().body())
        .contains("nul \ufffd, half \ufffd, \ud83d\ude00");
  }

  private Page<FactArchive.Row> facts(
      @Nullable String subject, @Nullable String kind, @Nullable String cursor, int limit) {
    return new FactStore(database())
        .search(new FactArchive.Query(subject, kind, null, null, cursor, limit));
  }

  @Test
  void factsAreFoundBySubjectKindAndTime() throws InterruptedException {
    for (int i = 1; i <= 5; i++) {
      log.append(Facts.started(i, "CP" + i % 2, 0));
      log.append(Facts.ended(i, "CP" + i % 2, BEGIN.plusSeconds(i * 100L), 10));
    }
    project();
    assertThat(facts("CP1", null, null, 100).items()).hasSize(6);
    assertThat(facts(null, "session.ended", null, 100).items()).hasSize(5);
    assertThat(facts(null, "session.", null, 100).items()).hasSize(10);
    assertThat(facts(null, "sess%.", null, 100).items()).isEmpty();
    assertThat(facts("CP1' or '1'='1", null, null, 100).items()).isEmpty();
    Page<FactArchive.Row> between =
        new FactStore(database())
            .search(
                new FactArchive.Query(
                    null, null, BEGIN.plusSeconds(2), BEGIN.plusSeconds(5), null, 10));
    assertThat(between.items()).extracting(FactArchive.Row::seq).containsExactly(5L, 4L, 3L);
  }

  @Test
  void pagesFollowOneAnotherWithoutGapsAndRepeats() throws InterruptedException {
    IntStream.rangeClosed(1, 23).forEach(i -> log.append(Facts.started(i, "CP1", 0)));
    project();
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<FactArchive.Row> page = facts("CP1", null, cursor, 5);
      page.items().forEach(r -> seen.add(r.seq()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).hasSize(23).isSortedAccordingTo(Comparator.reverseOrder());
    assertThatThrownBy(() -> facts(null, null, "1; drop table fact", 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readingsAreThinnedEvenlyAndKeepTheirEnds() throws InterruptedException {
    log.append(Facts.started(1, "CP1", 0));
    List<MeterReading> all =
        IntStream.range(0, 1000)
            .mapToObj(i -> Facts.reading(BEGIN.plusSeconds(100 + i * 10L), i, i))
            .toList();
    all.forEach(r -> log.append(Facts.metered(1L, "CP1", r)));
    project();
    SessionStore store = new SessionStore(database());
    List<MeterReading> thin = store.readings(new SessionId(1), 50);
    assertThat(thin).hasSizeBetween(45, 50).first().isEqualTo(all.getFirst());
    assertThat(thin).last().isEqualTo(all.getLast());
    assertThat(thin).isSortedAccordingTo(Comparator.comparing(MeterReading::at));
    assertThat(store.readings(new SessionId(1), 1000)).isEqualTo(all);
    assertThat(
            store.readings(
                Facts.connector("CP1", 1), BEGIN.plusSeconds(100), BEGIN.plusSeconds(200), 100))
        .isEqualTo(all.subList(0, 10));
    assertThat(store.readings(Facts.connector("CP9", 1), BEGIN, BEGIN.plusSeconds(9), 5)).isEmpty();
  }

  @Test
  void unusualValuesOfAReadingComeBack() throws InterruptedException {
    MeterReading reading =
        new MeterReading(
            BEGIN,
            MeterReading.Context.TRIGGER,
            MeterReading.Values.NONE,
            List.of(
                new MeterReading.Other("Frequency", null, "Inlet", "Hz", "49.98"),
                new MeterReading.Other("a\"\\\n[]", "L1-N", null, null, "null")));
    log.append(Facts.metered(null, "CP1", reading));
    project();
    assertThat(
            new SessionStore(database())
                .readings(Facts.connector("CP1", 1), BEGIN, BEGIN.plusSeconds(1), 5))
        .containsExactly(reading);
  }

  @Test
  void commandsShowWhatBecameOfThem() throws InterruptedException {
    Generator.commands("CP1", 5).forEach(log::append);
    project();
    CommandStore store = new CommandStore(database());
    Page<CommandArchive.Entry> first = store.history(new StationId("CP1"), null, 3);
    assertThat(first.items()).hasSize(3).allMatch(e -> e.answer() != null && e.effect() != null);
    Page<CommandArchive.Entry> rest = store.history(new StationId("CP1"), first.next(), 3);
    assertThat(rest.items()).hasSize(2);
    assertThat(rest.next()).isNull();
    assertThatThrownBy(() -> store.history(new StationId("CP1"), "x", 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void securityEventsAreFoundByStationRatingTextAndTime() throws InterruptedException {
    log.append(Facts.reported("CP1", "StartupOfTheDevice", Criticality.CRITICAL, null));
    log.append(Facts.reported("CP2", "InvalidMessages", Criticality.NORMAL, "100% odd_frames"));
    log.append(
        new StationEvent.Noted(
            new StationId("CP1"), StationEvent.Note.LOGIN_FAILED, "from 10.0.0.9"));
    log.append(
        new StationEvent.Noted(new StationId("CP1"), StationEvent.Note.BAD_FRAME, "no event"));
    log.append(Facts.reported("CP1", "Vendor", Criticality.UNRATED, "door"));
    project();
    SecurityStore store = new SecurityStore(database());
    assertThat(types(store, security("CP1", null, null)))
        .containsExactly("Vendor", "LoginFailed", "StartupOfTheDevice");
    assertThat(types(store, security(null, Criticality.CRITICAL, null)))
        .containsExactly("StartupOfTheDevice");
    assertThat(types(store, security(null, null, "0% ODD_"))).containsExactly("InvalidMessages");
    assertThat(types(store, security(null, null, "login"))).containsExactly("LoginFailed");
    SecurityArchive.Entry login = store.search(security(null, null, "10.0.0.9")).items().getFirst();
    assertThat(login.source()).isEqualTo(SecurityArchive.Source.DEPOT);
    assertThat(login.seq()).isEqualTo(3);
    assertThat(store.search(security(null, null, null)).next()).isNotNull();
  }

  private static SecurityArchive.Query security(
      @Nullable String station, @Nullable Criticality criticality, @Nullable String contains) {
    return new SecurityArchive.Query(
        station == null ? null : new StationId(station),
        criticality,
        contains,
        null,
        null,
        null,
        3);
  }

  private static List<String> types(SecurityStore store, SecurityArchive.Query query) {
    return store.search(query).items().stream().map(e -> e.report().type()).toList();
  }
}
