package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltyard.charging.TestDepot.CARD;
import static org.voltyard.charging.TestDepot.CP;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Authorization;
import org.voltyard.domain.Depot;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.Token.Verdict;
import org.voltyard.domain.TokenScope;

/// Where and when a token may charge.
@NullUnmarked
final class TokenScopeTest {
  @TempDir Path folder;
  private TestDepot it;

  @BeforeEach
  void open() {
    it = new TestDepot(folder).admitted();
  }

  @AfterEach
  void close() {
    it.close();
  }

  private Authorization shown() {
    return it.depot.authorize(CP, new Depot.Shown(CARD, null, List.of()));
  }

  private void keep(TokenScope scope) {
    it.tokens.put(
        new Token(
            CARD,
            Token.Status.ACCEPTED,
            null,
            null,
            "",
            null,
            null,
            new Token.Terms(null, null, scope)),
        TestDepot.TEST);
  }

  private TokenScope.Hours until(Instant end) {
    LocalTime to = end.atZone(ZoneOffset.UTC).toLocalTime();
    return new TokenScope.Hours(Set.of(), to.minusHours(2), to);
  }

  @Test
  void elsewhereItMayNotCharge() {
    keep(new TokenScope(Set.of(new StationId("OTHER")), List.of()));
    assertThat(shown().verdict()).isEqualTo(Verdict.NOT_HERE);
    assertThat(it.begin(1, CARD, it.now(), 0).authorization().verdict())
        .isEqualTo(Verdict.NOT_HERE);
    keep(new TokenScope(Set.of(CP), List.of()));
    assertThat(shown()).isEqualTo(new Authorization(Verdict.ACCEPTED, null, null));
  }

  @Test
  void atOtherTimesItMayNotChargeAndNoStationRemembersIt() {
    keep(new TokenScope(Set.of(), List.of(until(it.now()))));
    assertThat(shown().verdict()).isEqualTo(Verdict.NOT_NOW);
    keep(new TokenScope(Set.of(), List.of(until(it.now().plusSeconds(60)))));
    assertThat(shown()).isEqualTo(new Authorization(Verdict.ACCEPTED, null, it.now()));
  }

  @Test
  void whoHasBegunMayEnd() {
    keep(new TokenScope(Set.of(CP), List.of()));
    it.begin(1, CARD, it.now(), 0);
    keep(new TokenScope(Set.of(), List.of(until(it.now()))));
    assertThat(shown().verdict()).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void hoursPastMidnightBelongToTheDayOnWhichTheyBegin() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    TokenScope nights =
        new TokenScope(
            Set.of(),
            List.of(
                new TokenScope.Hours(
                    Set.of(DayOfWeek.MONDAY), LocalTime.of(22, 0), LocalTime.of(6, 0))));
    assertThat(nights.at(Instant.parse("2026-11-30T14:00:00Z"), zone)).isTrue();
    assertThat(nights.at(Instant.parse("2026-11-30T13:59:59Z"), zone)).isFalse();
    assertThat(nights.at(Instant.parse("2026-11-30T21:59:59Z"), zone)).isTrue();
    assertThat(nights.at(Instant.parse("2026-11-30T22:00:00Z"), zone)).isFalse();
    assertThat(nights.at(Instant.parse("2026-12-01T15:00:00Z"), zone)).isFalse();
  }
}
