package org.voltyard.ui.stations;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.Power;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;

class StationDraftTest {
  private static final Station KNOWN =
      new Station(new StationId("CP-1"), Admission.ADMITTED, "One", "A", null, "hash", false, 2);

  @Test
  void newStationIsAdmittedAndNamedAfterItsIdWhenItHasNoName() {
    StationDraft draft =
        new StationDraft(
            null, Map.of("id", " CP-9 ", "rated", new BigDecimal("120"), "connectors", 2L));
    assertThat(draft.problem(id -> false)).isEmpty();
    Station station = draft.station(password -> "x");
    assertThat(station.id().value()).isEqualTo("CP-9");
    assertThat(station.name()).isEqualTo("CP-9");
    assertThat(station.admission()).isEqualTo(Admission.ADMITTED);
    assertThat(station.rated()).isEqualTo(Power.kiloWatts(120));
    assertThat(station.connectors()).isEqualTo(2);
    assertThat(station.passwordHash()).isNull();
  }

  @Test
  void badAndTakenIdsAreNamed() {
    assertThat(problem(Map.of("id", "has blank"))).isEqualTo("stations.form.badId");
    assertThat(
            new StationDraft(null, Map.of("id", "CP-1"))
                .problem(id -> true)
                .orElseThrow()
                .textKey())
        .isEqualTo("stations.form.idTaken");
    assertThat(problem(Map.of("id", "CP-1", "rated", BigDecimal.ZERO)))
        .isEqualTo("stations.form.badRated");
    assertThat(problem(Map.of("id", "CP-1", "password", "short")))
        .isEqualTo("stations.form.badPassword");
  }

  private static String problem(Map<String, Object> values) {
    return new StationDraft(null, values).problem(id -> false).orElseThrow().textKey();
  }

  @Test
  void passwordStaysUntilItIsReplacedOrRemoved() {
    assertThat(new StationDraft(KNOWN, Map.of("name", "Two")).station(p -> "new").passwordHash())
        .isEqualTo("hash");
    assertThat(
            new StationDraft(KNOWN, Map.of("password", "long enough"))
                .station(p -> "new")
                .passwordHash())
        .isEqualTo("new");
    assertThat(
            new StationDraft(KNOWN, Map.of("noPassword", true)).station(p -> "new").passwordHash())
        .isNull();
  }

  @Test
  void securityIsTheSitesUntilTheStationHasItsOwn() {
    Station plain = new StationDraft(KNOWN, Map.of("profile", "")).station(p -> "new");
    assertThat(plain.profile()).isNull();
    assertThat(plain.subject()).isEqualTo("CP-1");
    Station secure =
        new StationDraft(KNOWN, Map.of("profile", "PROFILE_3", "certificateName", " SN-1 "))
            .station(p -> "new");
    assertThat(secure.profile()).isEqualTo(SecurityProfile.TLS_CERTIFICATE);
    assertThat(secure.subject()).isEqualTo("SN-1");
    assertThat(StationDraft.values(secure))
        .containsEntry("profile", "PROFILE_3")
        .containsEntry("certificateName", "SN-1");
  }
}
