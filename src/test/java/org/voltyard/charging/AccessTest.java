package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.Depot.Access;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;

class AccessTest {
  private static final StationId CP = new StationId("CP-SECURE");
  @TempDir Path folder;

  @Test
  void aStationIsHeldToTheStricterOfItsOwnAndTheSitesProfile() throws Exception {
    try (TestDepot it = open(SecurityProfile.BASIC)) {
      it.stations.register(station(Admission.ADMITTED, "secret", null), TestDepot.TEST);
      assertThat(asked(it).least()).isEqualTo(SecurityProfile.BASIC);
      it.stations.register(
          station(Admission.ADMITTED, "secret", SecurityProfile.OPEN), TestDepot.TEST);
      assertThat(asked(it).least()).isEqualTo(SecurityProfile.BASIC);
      it.stations.register(
          station(Admission.ADMITTED, "secret", SecurityProfile.TLS_CERTIFICATE), TestDepot.TEST);
      assertThat(asked(it).least()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
      assertThat(asked(it).subject()).isEqualTo("SN-1");
    }
  }

  @Test
  void aNewStationMayWaitWithAnyPasswordButIsNotLetInWithoutOne() throws Exception {
    try (TestDepot it = open(SecurityProfile.TLS_BASIC)) {
      assertThat(asked(it).least()).isEqualTo(SecurityProfile.TLS_BASIC);
      assertThat(right(it, "anything")).isTrue();
      it.stations.register(station(Admission.WAITING, null, null), TestDepot.TEST);
      assertThat(right(it, "anything")).isTrue();
      it.stations.register(station(Admission.ADMITTED, null, null), TestDepot.TEST);
      assertThat(asked(it).password()).isNull();
      it.stations.register(station(Admission.ADMITTED, "secret", null), TestDepot.TEST);
      assertThat(right(it, "anything")).isFalse();
      assertThat(right(it, "secret")).isTrue();
      it.stations.register(station(Admission.RETIRED, null, null), TestDepot.TEST);
      assertThat(it.depot.access(CP)).isEqualTo(new Access.Closed("retired"));
    }
  }

  @Test
  void withoutAMinimumAStationNeedsNothing() throws Exception {
    try (TestDepot it = open(SecurityProfile.OPEN)) {
      assertThat(asked(it)).isEqualTo(new Access.Asked(SecurityProfile.OPEN, CP.value(), null));
    }
  }

  private TestDepot open(SecurityProfile least) {
    TestDepot it = new TestDepot(folder);
    it.policy = it.policy.with(least);
    return it;
  }

  private static Access.Asked asked(TestDepot it) {
    return (Access.Asked) it.depot.access(CP);
  }

  private static boolean right(TestDepot it, String password) {
    var check = asked(it).password();
    return check != null && check.test(password.getBytes(StandardCharsets.UTF_8));
  }

  private static Station station(
      Admission admission, @Nullable String password, @Nullable SecurityProfile profile) {
    String hash =
        password == null ? null : new Passwords().hash(password.getBytes(StandardCharsets.UTF_8));
    return new Station(CP, admission, "", "", null, hash, false, 0, profile, "SN-1");
  }
}
