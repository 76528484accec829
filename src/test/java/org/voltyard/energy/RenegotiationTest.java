package org.voltyard.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Period;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Schedule;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.Energy;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Power;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.domain.TransactionId;
import org.voltyard.domain.VehicleNeeds;

final class RenegotiationTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final StationId STATION = new StationId("CP1");

  private final ProfileBook book = new ProfileBook();
  private final List<StationCommand<?>> sent = new ArrayList<>();
  private CompletableFuture<Object> answer = CompletableFuture.completedFuture("");
  private final Renegotiation renegotiation =
      new Renegotiation(
          book,
          question -> fits(),
          (station, command) -> {
            sent.add(command);
            return answer;
          },
          () -> NOW);
  private long seq;

  private static VehiclePlanner.Plan fits() {
    return new VehiclePlanner.Plan.Fits(
        Kind.DYNAMIC,
        new Schedule(
            null, null, RateUnit.WATTS, List.of(new Period(Duration.ZERO, 40_000, null)), null));
  }

  private Recorded happened(Fact fact) {
    Recorded recorded = new Recorded(++seq, NOW, fact);
    book.apply(recorded);
    return recorded;
  }

  private static SessionEvent.Started started() {
    return new SessionEvent.Started(
        new Session(
            new SessionId(1),
            new TransactionId("T1"),
            new ConnectorId(STATION, 1),
            new TokenId("CARD1"),
            new Session.Start(NOW, NOW, Energy.ZERO, Token.Verdict.ACCEPTED, null, null, null),
            Session.Progress.NONE,
            null,
            null,
            Set.of()));
  }

  private static ProfileEvent.Needed needed() {
    return new ProfileEvent.Needed(
        STATION,
        new TransactionId("T1"),
        new VehicleNeeds(
            1,
            NOW,
            EnergyTransfer.DC,
            List.of(),
            VehicleNeeds.Control.DYNAMIC,
            NOW.plus(Duration.ofHours(2)),
            Energy.wattHours(30_000L),
            new Power(40_000),
            new Power(1000),
            null,
            null,
            null),
        new VehicleNeeds.Judged(VehicleNeeds.Answer.ACCEPTED, null));
  }

  @Test
  void needsThatWereToldBeforeTheStartWasHeardGetOneProfile() {
    Recorded start = happened(started());
    Recorded needs = happened(needed());
    renegotiation.heard(start);
    renegotiation.heard(needs);
    assertThat(sent).singleElement().isInstanceOf(StationCommand.SetProfile.class);
  }

  @Test
  void aProfileThatIsNotAnsweredYetIsNotSentAgain() {
    answer = new CompletableFuture<>();
    renegotiation.heard(happened(started()));
    renegotiation.heard(happened(needed()));
    renegotiation.tick();
    assertThat(sent).hasSize(1);
    answer.complete("");
    renegotiation.tick();
    assertThat(sent).as("the station did not take it").hasSize(2);
  }

  @Test
  void whatIsToldAgainIsAnsweredAgain() {
    renegotiation.heard(happened(started()));
    renegotiation.heard(happened(needed()));
    renegotiation.heard(happened(needed()));
    assertThat(sent).hasSize(2);
  }
}
