package org.voltyard.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.billing.statement.Statement;
import org.voltyard.billing.statement.Statements;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.FakeSessions;
import org.voltyard.domain.Forbidden;
import org.voltyard.domain.NoCosts;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Session;
import org.voltyard.ui.kit.ManualFx;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.people.HistoryModel.State;

class HistoryModelTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
  private static final Statement.Subject ANNA =
      new Statement.Subject(Statement.Kind.DRIVER, "d1", "Anna");

  private final ManualFx fx = new ManualFx(NOW);
  private final List<String> kept = new ArrayList<>();
  private final AuditTrail trail =
      new AuditTrail() {
        @Override
        public void exported(Origin origin, String what, long rows) {
          kept.add(what);
        }

        @Override
        public void viewed(Origin origin, String what, String subject) {
          kept.add(origin.who() + " " + what + " " + subject);
        }
      };

  private HistoryModel model(FakeSessions sessions, Origin origin) {
    Statements statements =
        new Statements(sessions, new NoCosts(), new Statements.Names(id -> id, id -> id));
    return new HistoryModel(
        fx.fx(), new HistoryModel.Deps(statements, trail, OnStage.CLOCK, origin), ANNA);
  }

  private static Statement.Period month() {
    Statement.Period month = Span.THIS_MONTH.period(NOW, ZONE);
    assertThat(month).isNotNull();
    return month == null ? new Statement.Period(NOW, NOW.plusSeconds(1), ZONE) : month;
  }

  @Test
  void sessionsAreReadOnlyAfterTheAuditLogHasWhoLooks() {
    List<List<String>> before = new ArrayList<>();
    FakeSessions sessions =
        new FakeSessions() {
          @Override
          public Page<Session> search(Query query) {
            before.add(List.copyOf(kept));
            return super.search(query);
          }
        };
    sessions.sessions.add(Sample.session());
    HistoryModel model = model(sessions, Fleet.TEST);
    model.look(month());
    assertThat(before).containsExactly(List.of("test driver sessions d1"));
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            State.Known.class,
            known -> {
              assertThat(known.statement().lines()).hasSize(1);
              String csv = new String(model.csv(known.statement(), "zh"), StandardCharsets.UTF_8);
              assertThat(csv).contains("45.200").contains("04A1000003");
              assertThat(model.pdf(known.statement(), "en")).startsWith('%', 'P', 'D', 'F');
            });
    assertThat(fx.wound()).isZero();
  }

  @Test
  void whatWasStoppedIsNotShownAndReadsNoFurther() {
    HistoryModel[] model = new HistoryModel[1];
    FakeSessions endless =
        new FakeSessions() {
          @Override
          public Page<Session> search(Query query) {
            asked.add(query);
            if (asked.size() == 3) {
              model[0].stop();
            }
            return new Page<>(List.of(Sample.session(asked.size())), "more");
          }
        };
    model[0] = model(endless, Fleet.TEST);
    model[0].look(month());
    assertThat(endless.asked).hasSize(3);
    assertThat(model[0].stateProperty().get()).isInstanceOf(State.Stopped.class);
    assertThat(fx.wound()).isZero();
  }

  @Test
  void whoMayNotSeePeopleSeesNone() {
    Origin nobody = new Origin("guest", "window", null, Set.of());
    HistoryModel model = model(new FakeSessions(), nobody);
    model.look(month());
    assertThat(model.stateProperty().get())
        .isInstanceOfSatisfying(
            State.Failed.class, failed -> assertThat(failed.cause()).isInstanceOf(Forbidden.class));
  }

  @Test
  void periodsAreThoseOfTheSitesCalendar() {
    assertThat(Span.THIS_MONTH.period(NOW, ZONE))
        .isEqualTo(period("2026-10-31T16:00:00Z", "2026-11-30T16:00:00Z"));
    assertThat(Span.LAST_MONTH.period(NOW, ZONE))
        .isEqualTo(period("2026-09-30T16:00:00Z", "2026-10-31T16:00:00Z"));
    assertThat(Span.LAST_THREE.period(NOW, ZONE))
        .isEqualTo(period("2026-08-31T16:00:00Z", "2026-11-30T16:00:00Z"));
    assertThat(Span.LAST_YEAR.period(NOW, ZONE))
        .isEqualTo(period("2024-12-31T16:00:00Z", "2025-12-31T16:00:00Z"));
    assertThat(Span.CHOSEN.period(NOW, ZONE)).isNull();
    Statement.Period month = month();
    assertThat(Span.beginning(month)).isEqualTo("2026-11-01");
    assertThat(Span.ending(month)).isEqualTo("2026-11-30");
    assertThat(Span.end(Span.ending(month), ZONE)).isEqualTo(month.to());
    Statement.Period odd = period("2026-11-01T01:30:00Z", "2026-11-02T02:00:00Z");
    assertThat(Span.beginning(odd)).isEqualTo("2026-11-01 09:30");
    assertThat(Span.end(Span.ending(odd), ZONE)).isEqualTo(odd.to());
  }

  private static Statement.Period period(String from, String to) {
    return new Statement.Period(Instant.parse(from), Instant.parse(to), ZONE);
  }
}
