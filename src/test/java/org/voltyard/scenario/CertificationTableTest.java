package org.voltyard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CertificationTableTest {
  private static final Path BASE = Path.of(System.getProperty("voltyard.basedir", ""));
  private static final Pattern ROW =
      Pattern.compile("1\\.6,(TC_\\w+),([a-z ]+),(?:\"([^\"]*)\"|([^,]*)),.*");

  private static final Pattern ROW_2 =
      Pattern.compile("(2\\.[01.]+),(TC_\\w+),(?:\"[^\"]*\"|[^,]*),(?:\"([^\"]*)\"|([^,]*)),.*");

  @Test
  void everyCaseHasItsTest() throws IOException {
    Path table = BASE.toAbsolutePath().resolve("../shared/ocpp-csms-testcases.csv");
    Assumptions.assumeTrue(Files.exists(table), "the table of certification cases is not here");
    List<String> listed =
        Files.readAllLines(table).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(1) + " " + (row.group(3) == null ? row.group(4) : row.group(3)))
            .toList();
    assertThat(listed).hasSizeGreaterThan(50);
    assertThat(ConformancePage.cases())
        .filteredOn(c -> !c.profile().startsWith("OCPP 2."))
        .extracting(c -> c.id() + " " + c.title())
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @ParameterizedTest
  @ValueSource(strings = {ConformancePage.V2_0_1, ConformancePage.V2_1})
  void casesOf2AreThoseOfTheTable(String version) throws IOException {
    Path table = BASE.toAbsolutePath().resolve("../shared/ocpp-csms-testcases.csv");
    Assumptions.assumeTrue(Files.exists(table), "the table of certification cases is not here");
    List<String> listed =
        Files.readAllLines(table).stream()
            .map(ROW_2::matcher)
            .filter(Matcher::matches)
            .filter(row -> version.equals("OCPP " + row.group(1)))
            .map(row -> row.group(2) + " " + (row.group(3) == null ? row.group(4) : row.group(3)))
            .toList();
    assertThat(ConformancePage.cases())
        .filteredOn(c -> c.profile().startsWith(version + " "))
        .extracting(c -> c.id() + " " + c.title())
        .doesNotHaveDuplicates()
        .isNotEmpty()
        .isSubsetOf(listed);
  }

  @Test
  void thePageShowsWhatIsTested() throws IOException {
    assertThat(Files.readString(BASE.resolve("docs/conformance.md")))
        .as("run: mvn -q test-compile exec:exec@conformance-page")
        .isEqualTo(ConformancePage.text());
  }
}
