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

final class CertificationTableTest {
  private static final Path BASE = Path.of(System.getProperty("voltyard.basedir", ""));
  private static final Pattern ROW =
      Pattern.compile("1\\.6,(TC_\\w+),([a-z ]+),(?:\"([^\"]*)\"|([^,]*)),.*");

  private static final String ROW_2 = ",(TC_\\w+),(?:\"[^\"]*\"|[^,]*),(?:\"([^\"]*)\"|([^,]*)),.*";

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
        .filteredOn(c -> !c.profile().startsWith("OCPP 2"))
        .extracting(c -> c.id() + " " + c.title())
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void casesOf201AreThoseOfTheTable() throws IOException {
    casesAreThoseOfTheTable(ConformancePage.V2_0_1, "2\\.0\\.1");
  }

  @Test
  void casesOf21AreThoseOfTheTable() throws IOException {
    casesAreThoseOfTheTable(ConformancePage.V2_1, "2\\.1");
  }

  private static void casesAreThoseOfTheTable(String heading, String version) throws IOException {
    Path table = BASE.toAbsolutePath().resolve("../shared/ocpp-csms-testcases.csv");
    Assumptions.assumeTrue(Files.exists(table), "the table of certification cases is not here");
    Pattern line = Pattern.compile(version + ROW_2);
    List<String> listed =
        Files.readAllLines(table).stream()
            .map(line::matcher)
            .filter(Matcher::matches)
            .map(row -> row.group(1) + " " + (row.group(2) == null ? row.group(3) : row.group(2)))
            .toList();
    assertThat(ConformancePage.cases())
        .filteredOn(c -> c.profile().startsWith(heading + " "))
        .extracting(c -> c.id() + " " + c.title())
        .doesNotHaveDuplicates()
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void thePageShowsWhatIsTested() throws IOException {
    assertThat(Files.readString(BASE.resolve("docs/conformance.md")))
        .as("run: mvn -q test-compile exec:exec@conformance-page")
        .isEqualTo(ConformancePage.text(_ -> ConformancePage.PASSED));
  }
}
