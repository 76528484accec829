package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltyard.charging.TestDepot.CP;
import static org.voltyard.charging.TestDepot.TEST;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Approval;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;

/// A second person must agree before a station may come with less security.
class LowerProfileTest {
  private static final FourEyes.Answer DONE = new FourEyes.Answer.Done();
  private static final FourEyes.Answer WAITING = new FourEyes.Answer.Waiting(new UUID(0, 1));

  private final List<Approval.Wish> asked = new ArrayList<>();
  private final List<Runnable> deeds = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private TestDepot it;

  @BeforeEach
  void open(@TempDir Path folder) {
    it = new TestDepot(folder);
    it.eyes =
        (wish, _, deed) -> {
          asked.add(wish);
          deeds.add(deed);
          return WAITING;
        };
  }

  @AfterEach
  void close() {
    it.close();
  }

  private static Station station(String name, @Nullable SecurityProfile profile) {
    return new Station(
        CP, Station.Admission.ADMITTED, name, "", null, "hash", false, 2, profile, null);
  }

  private Station kept() {
    return it.stations.find(CP).orElseThrow().registration();
  }

  @Test
  void aHigherProfileAndAllElseHoldsAtOnce() {
    assertThat(it.stations.register(station("A", null), TEST)).isEqualTo(DONE);
    assertThat(it.stations.register(station("A", SecurityProfile.BASIC), TEST)).isEqualTo(DONE);
    assertThat(it.stations.register(station("B", SecurityProfile.TLS_BASIC), TEST)).isEqualTo(DONE);
    assertThat(kept()).isEqualTo(station("B", SecurityProfile.TLS_BASIC));
    assertThat(asked).isEmpty();
  }

  @Test
  void aLowerProfileWaitsAndTheRestDoesNot() {
    it.stations.register(station("A", SecurityProfile.TLS_BASIC), TEST);
    assertThat(it.stations.register(station("B", SecurityProfile.BASIC), TEST)).isEqualTo(WAITING);
    assertThat(kept()).isEqualTo(station("B", SecurityProfile.TLS_BASIC));
    assertThat(asked)
        .containsExactly(
            new Approval.Wish(
                Approval.Kind.SECURITY_PROFILE,
                "CP-1",
                List.of(new Approval.Value("before", "2"), new Approval.Value("after", "1"))));
    it.stations.register(station("C", SecurityProfile.TLS_BASIC), TEST);
    deeds.getFirst().run();
    assertThat(kept()).isEqualTo(station("C", SecurityProfile.BASIC));
  }

  @Test
  void noneOfItsOwnIsLessThanOne() {
    it.stations.register(station("A", SecurityProfile.BASIC), TEST);
    assertThat(it.stations.register(station("A", null), TEST)).isEqualTo(WAITING);
    assertThat(asked.getFirst().values()).contains(new Approval.Value("after", ""));
    deeds.getFirst().run();
    assertThat(kept().profile()).isNull();
  }

  @Test
  void whatWasApprovedForAnotherProfileIsNotDone() {
    it.stations.register(station("A", SecurityProfile.TLS_BASIC), TEST);
    it.stations.register(station("A", SecurityProfile.BASIC), TEST);
    it.stations.register(station("A", SecurityProfile.TLS_CERTIFICATE), TEST);
    assertThatThrownBy(() -> deeds.getFirst().run()).isInstanceOf(IllegalStateException.class);
    assertThat(kept().profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
  }
}
