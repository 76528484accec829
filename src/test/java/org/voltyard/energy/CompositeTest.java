package org.voltyard.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.ChargingProfile.Recurrency;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ChargingProfile.Upkeep;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.TransactionId;

final class CompositeTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Running RUNNING =
      new Running(
          new SessionId(1), new TransactionId("T"), NOW.minusSeconds(600), false, List.of());

  private static Period at(int minutes, double limit) {
    return new Period(Duration.ofMinutes(minutes), limit, null);
  }

  private static Layer layer(
      int id,
      Purpose purpose,
      int level,
      Kind kind,
      @Nullable Instant start,
      @Nullable Duration length,
      Period... periods) {
    return layer(id, purpose, level, kind, RateUnit.WATTS, start, length, periods);
  }

  private static Layer layer(
      int id,
      Purpose purpose,
      int level,
      Kind kind,
      RateUnit unit,
      @Nullable Instant start,
      @Nullable Duration length,
      Period... periods) {
    return new Layer(
        purpose == Purpose.STATION_MAX ? 0 : 1,
        new ChargingProfile(
            id,
            purpose == Purpose.TX ? RUNNING.transaction() : null,
            level,
            purpose,
            kind,
            kind == Kind.RECURRING ? Recurrency.DAILY : null,
            null,
            null,
            new Schedule(length, start, unit, List.of(periods), null)));
  }

  private static List<Span> spans(@Nullable Running running, Layer... layers) {
    return new Composite(1, running, NOW, NOW.plus(Duration.ofHours(2)), RateUnit.WATTS)
        .of(List.of(layers));
  }

  private static Span at(List<Span> spans, int minutes) {
    Instant moment = NOW.plus(Duration.ofMinutes(minutes));
    return spans.stream()
        .filter(s -> !s.from().isAfter(moment) && s.to().isAfter(moment))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nothingKnownIsOneSpanWithoutALimit() {
    List<Span> spans = spans(RUNNING);
    assertThat(spans).hasSize(1);
    assertThat(spans.getFirst().limit()).isNull();
    assertThat(spans.getFirst().why()).isNull();
  }

  @Test
  void theHigherLevelLeadsWhileItLasts() {
    List<Span> spans =
        spans(
            null,
            layer(1, Purpose.TX_DEFAULT, 0, Kind.ABSOLUTE, NOW, null, at(0, 5000)),
            layer(
                2,
                Purpose.TX_DEFAULT,
                1,
                Kind.ABSOLUTE,
                NOW.plusSeconds(1800),
                Duration.ofMinutes(30),
                at(0, 9000)));
    assertThat(spans).hasSize(3);
    assertThat(spans).extracting(Span::limit).containsExactly(5000.0, 9000.0, 5000.0);
    assertThat(at(spans, 45).why()).isEqualTo(new Span.Why(Purpose.TX_DEFAULT, 2));
  }

  @Test
  void theLowestPurposeCounts() {
    List<Span> spans =
        spans(
            RUNNING,
            layer(1, Purpose.STATION_MAX, 0, Kind.ABSOLUTE, NOW, null, at(0, 8000), at(60, 20_000)),
            layer(2, Purpose.TX_DEFAULT, 0, Kind.ABSOLUTE, NOW, null, at(0, 3000)),
            layer(3, Purpose.TX, 0, Kind.ABSOLUTE, NOW, null, at(0, 11_000)));
    assertThat(at(spans, 0).limit()).isEqualTo(8000);
    assertThat(at(spans, 61).limit()).as("the transaction's, not the default").isEqualTo(11_000);
  }

  @Test
  void whenTheTransactionsProfileEndsTheDefaultHoldsAgain() {
    List<Span> spans =
        spans(
            RUNNING,
            layer(2, Purpose.TX_DEFAULT, 0, Kind.ABSOLUTE, NOW, null, at(0, 3000)),
            layer(3, Purpose.TX, 0, Kind.ABSOLUTE, NOW, Duration.ofMinutes(30), at(0, 11_000)));
    assertThat(at(spans, 10).limit()).isEqualTo(11_000);
    assertThat(at(spans, 31).limit()).isEqualTo(3000); // K02.FR.08
  }

  @Test
  void relativeProfilesBeginWithTheTransaction() {
    List<Span> spans =
        spans(
            RUNNING, layer(1, Purpose.TX, 0, Kind.RELATIVE, null, null, at(0, 7000), at(20, 4000)));
    assertThat(at(spans, 9).limit()).isEqualTo(7000);
    assertThat(at(spans, 10).limit()).as("ten minutes had gone").isEqualTo(4000);
  }

  @Test
  void recurringProfilesComeBackEveryDay() {
    Instant longAgo = Instant.parse("2026-01-01T10:30:00Z");
    List<Span> spans =
        spans(
            null,
            layer(
                1,
                Purpose.TX_DEFAULT,
                0,
                Kind.RECURRING,
                longAgo,
                Duration.ofHours(1),
                at(0, 2000),
                at(15, 1000)));
    assertThat(at(spans, 10).limit()).isNull();
    assertThat(at(spans, 30).limit()).isEqualTo(2000);
    assertThat(at(spans, 45).limit()).isEqualTo(1000);
    assertThat(at(spans, 90).limit()).isNull();
  }

  @Test
  void amperesBecomeWattsByTheirPhases() {
    Layer three =
        layer(1, Purpose.TX_DEFAULT, 0, Kind.ABSOLUTE, RateUnit.AMPERES, NOW, null, at(0, 16));
    assertThat(at(spans(null, three), 0).limit()).isEqualTo(16 * 230 * 3);
    Layer one =
        layer(
            1,
            Purpose.TX_DEFAULT,
            0,
            Kind.ABSOLUTE,
            RateUnit.AMPERES,
            NOW,
            null,
            new Period(Duration.ZERO, 16, 1));
    assertThat(at(spans(null, one), 0).limit()).isEqualTo(16 * 230);
  }

  @Test
  void aDynamicProfileFallsAwayWhenNobodyTellsRates() {
    ChargingProfile dynamic =
        new ChargingProfile(
            1,
            null,
            0,
            Purpose.TX_DEFAULT,
            Kind.DYNAMIC,
            null,
            null,
            null,
            List.of(
                new Schedule(
                    Duration.ofMinutes(5), null, RateUnit.WATTS, List.of(at(0, 6000)), null)),
            new Upkeep(null, false, null, NOW));
    List<Span> spans = spans(null, new Layer(1, dynamic));
    assertThat(at(spans, 4).limit()).isEqualTo(6000);
    assertThat(at(spans, 6).limit()).isNull(); // Q05.FR.07
  }

  @Test
  void aSetPointStaysBetweenTheLimits() {
    Period aimed =
        new Period(
            Duration.ZERO,
            new Rates(null, null, Rate.of(20_000), null),
            null,
            null,
            Mode.CENTRAL_SETPOINT,
            null);
    List<Span> spans =
        spans(
            RUNNING,
            layer(1, Purpose.STATION_MAX, 0, Kind.ABSOLUTE, NOW, null, at(0, 8000)),
            layer(2, Purpose.TX, 0, Kind.ABSOLUTE, NOW, null, aimed));
    assertThat(at(spans, 0).rates().setpoint()).isEqualTo(Rate.of(8000)); // V2X.03
    assertThat(at(spans, 0).mode()).isEqualTo(Mode.CENTRAL_SETPOINT);
  }
}
