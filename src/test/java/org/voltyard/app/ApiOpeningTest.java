package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.api.ApiSettings;
import org.voltyard.domain.Role;

/// To whom the REST interface opens.
class ApiOpeningTest {
  @TempDir private Path data;

  private interface Look {
    void at(ApiOpening opening);
  }

  private void with(Map<String, String> settings, Look look) {
    try (RunningDepot depot = new RunningDepot(data, InstantSource.system(), settings)) {
      look.at(new ApiOpening(depot.core().settings(), depot.core().certificates()));
    }
  }

  @Test
  void itIsThisMachineAloneWhereNothingIsSaid() {
    with(
        Map.of(),
        opening -> {
          ApiSettings settings = opening.settings(true);
          assertThat(settings.bind()).isEqualTo("127.0.0.1");
          assertThat(settings.door().open()).isFalse();
          assertThat(settings.door().identity()).isNull();
          assertThat(settings.door().origins()).isEmpty();
          assertThat(opening.address()).isEqualTo("http://127.0.0.1:8090");
        });
  }

  @Test
  void withoutAUserItStaysClosedWhateverIsSaid() {
    with(
        Map.of("api.bind", "0.0.0.0"),
        opening -> {
          assertThat(opening.settings(false).bind()).isEqualTo("127.0.0.1");
          assertThat(opening.settings(false).door().open()).isFalse();
        });
  }

  @Test
  void onceOpenItSpeaksTlsUnderItsOwnNames() {
    with(
        Map.of("api.bind", "0.0.0.0", "api.names", "Depot.example, fe80::1"),
        opening -> {
          ApiSettings settings = opening.settings(true);
          assertThat(settings.bind()).isEqualTo("0.0.0.0");
          assertThat(settings.door().identity()).isNotNull();
          assertThat(settings.door().names())
              .containsExactlyInAnyOrder("depot.example", "[fe80::1]");
          assertThat(opening.address()).startsWith("https://").endsWith(":8090");
        });
  }

  @Test
  void whatIsSaidOfTlsAndOriginsCounts() {
    with(
        Map.of("api.https", "always", "api.origins", "https://a.example, https://b.example"),
        opening -> {
          assertThat(opening.settings(true).door().identity()).isNotNull();
          assertThat(opening.settings(true).door().origins())
              .containsExactlyInAnyOrder("https://a.example", "https://b.example");
          assertThat(opening.address()).isEqualTo("https://127.0.0.1:8090");
        });
    with(
        Map.of("api.bind", "0.0.0.0", "api.https", "never"),
        opening -> assertThat(opening.settings(true).door().identity()).isNull());
  }

  @Test
  void rolesOfAnotherIssuerAreReadFromOneLine() {
    assertThat(TokenSettings.roles("none")).isEmpty();
    assertThat(TokenSettings.roles("ops=operator, cn=x,ou=y=admin, z=nothing"))
        .containsOnly(Map.entry("ops", Role.OPERATOR), Map.entry("ou=y", Role.ADMIN));
  }
}
