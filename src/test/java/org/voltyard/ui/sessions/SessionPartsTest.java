package org.voltyard.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Session;
import org.voltyard.domain.Session.Anomaly;
import org.voltyard.ui.kit.Language;
import org.voltyard.ui.kit.MemoryPreferences;
import org.voltyard.ui.kit.Texts;
import org.voltyard.ui.sessions.SessionTimeline.Kind;

class SessionPartsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private final FakeArchive archive = new FakeArchive();
  private final Texts texts = new Texts(new MemoryPreferences());

  @Test
  void theTimelineTellsEveryStepAndThePauseBetween() {
    Session session = FakeArchive.over(999_999, "CP-1", Set.of());
    archive.sessions.add(session);
    var steps = SessionTimeline.of(session, archive.readings(session.id(), 600));
    assertThat(steps)
        .extracting(SessionTimeline.Step::kind)
        .containsExactly(
            Kind.PLUGGED, Kind.AUTHORISED, Kind.STARTED, Kind.PAUSED, Kind.STOPPED, Kind.UNPLUGGED);
    assertThat(steps.get(3).at()).isEqualTo(session.start().at().plusSeconds(20 * 60));
    assertThat(steps.get(3).until()).isEqualTo(session.start().at().plusSeconds(26 * 60));
  }

  @Test
  void oneReadingWithoutPowerIsNoPause() {
    Session session = FakeArchive.over(999_999, "CP-1", Set.of(Anomaly.ESTIMATED_END));
    Instant at = session.start().at();
    var steps =
        SessionTimeline.of(
            session,
            List.of(
                FakeArchive.reading(at, 50, 1),
                FakeArchive.reading(at.plusSeconds(30), 0, 1),
                FakeArchive.reading(at.plusSeconds(60), 50, 1)));
    assertThat(steps).extracting(SessionTimeline.Step::kind).doesNotContain(Kind.PAUSED);
    assertThat(steps).extracting(SessionTimeline.Step::kind).contains(Kind.CLOSED);
  }

  @Test
  void theCsvBeginsWithTheMarkAndNoCellIsAFormula() {
    texts.languageProperty().set(Language.CHINESE);
    SessionCsv csv = new SessionCsv(texts, SHANGHAI);
    assertThat(csv.head()).startsWith("\uFEFF会话,");
    assertThat(
            csv.line(
                new SessionRow(
                    FakeArchive.over(999_999, "-2+3", Set.of(Anomaly.METER_FELL)),
                    new Who("=1", "", ""))))
        .startsWith("999999,'-2+3,1,'=04A1B2C3,'=1,,,已结束,2026-11-22 15:00:00")
        .contains("48.300", "电表回退");
  }

  @Test
  void theCsvHoldsEveryPageOfTheFilter() {
    for (long n = 999_999; n > 999_999 - 2_500; n--) {
      archive.sessions.add(
          FakeArchive.over(n, "CP-1", n % 2 == 0 ? Set.of(Anomaly.DELIVERED_LATE) : Set.of()));
    }
    Supplier<List<String>> pieces =
        new SessionCsv(texts, SHANGHAI)
            .pieces(
                cursor ->
                    archive
                        .search(SessionFilter.ALL.query(cursor, 1_000, null))
                        .map(SessionRow::new),
                new SessionFilter("", "", null, null, null, true));
    int count = 0;
    for (List<String> piece = pieces.get(); !piece.isEmpty(); piece = pieces.get()) {
      count += piece.size();
    }
    assertThat(count).isEqualTo(1_250);
  }

  @Test
  void aFilterIsKeptInWordsAndComesBack() {
    SessionFilter filter =
        new SessionFilter("CP-1", "AB", false, Instant.parse("2026-01-01T00:00:00Z"), null, true);
    assertThat(SessionFilter.of(filter.kept())).isEqualTo(filter);
    SessionFilter whose = new SessionFilter("", "", null, null, null, false, "京A 1", "Li", "Acme");
    assertThat(SessionFilter.of(whose.kept())).isEqualTo(whose);
    assertThat(SessionFilter.of("CP-1\t\t\t\t\tfalse").station()).isEqualTo("CP-1");
    assertThat(SessionFilter.of("nonsense")).isEqualTo(SessionFilter.ALL);
  }

  @Test
  void daysAndMinutesAreReadAtTheSite() {
    assertThat(SessionFilterBar.read("2026-11-22", SHANGHAI))
        .isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    assertThat(SessionFilterBar.read("2026-11-22 08:00", SHANGHAI))
        .isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
    assertThat(SessionFilterBar.read("yesterday", SHANGHAI)).isNull();
  }

  @Test
  void everyAnomalyHasItsMeaningInBothLanguages() {
    for (Anomaly anomaly : Anomaly.values()) {
      String key = "sessions.anomaly." + anomaly.name() + ".meaning";
      for (Language language : Language.values()) {
        assertThat(texts.in(language, key)).isNotEqualTo(key);
      }
    }
  }
}
