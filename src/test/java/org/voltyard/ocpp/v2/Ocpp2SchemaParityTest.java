package org.voltyard.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.SchemaFacts;
import org.voltyard.ocpp.rpc.Shape;

/// Compares every record of 2.0.1 and 2.1 with the official schema, member by member.
class Ocpp2SchemaParityTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path schemas =
      Path.of(System.getProperty("voltyard.basedir", "."), "../shared/ocpp-schemas");

  static List<Actions> versions() {
    return List.of(Messages.ALL, org.voltyard.ocpp.v21.Messages.ALL);
  }

  private void theSchemasAreThere() {
    Assumptions.assumeTrue(
        Files.isDirectory(schemas), "skipped: no official schemas at " + schemas);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everySchemaHasItsRecordsAndTheOtherWayRound(Actions actions) throws IOException {
    theSchemasAreThere();
    Set<String> official = new TreeSet<>();
    try (Stream<Path> files = Files.list(schemas.resolve(actions.version()))) {
      files.map(file -> file.getFileName().toString().replace(".json", "")).forEach(official::add);
    }
    Set<String> own = new TreeSet<>();
    for (Action action : actions.all()) {
      own.add(requestName(action));
      if (action.answered()) {
        own.add(action.name() + "Response");
      }
    }
    assertThat(own).isEqualTo(official);
    assertThat(actions.all()).hasSize(actions.edition() == Edition.V2_0_1 ? 64 : 91);
  }

  private static String requestName(Action action) {
    return action.answered() ? action.name() + "Request" : action.name();
  }

  @TestFactory
  Stream<DynamicTest> everyRecordIsAsItsSchema() {
    return versions().stream()
        .flatMap(
            actions ->
                actions.all().stream().flatMap(action -> compare(action, actions.edition())));
  }

  private Stream<DynamicTest> compare(Action action, Edition edition) {
    DynamicTest request = compare(requestName(action), action.request(), edition);
    return action.answered()
        ? Stream.of(request, compare(action.name() + "Response", action.response(), edition))
        : Stream.of(request);
  }

  private DynamicTest compare(String name, Class<?> type, Edition edition) {
    return DynamicTest.dynamicTest(
        edition.text() + " " + name,
        () -> {
          theSchemasAreThere();
          Path file = schemas.resolve(edition.text()).resolve(name + ".json");
          JsonNode schema = JSON.readTree(file.toFile());
          List<String> official =
              SchemaFacts.of(schema).stream().map(fact -> corrected(edition, fact)).toList();
          assertThat(SchemaFacts.of(Shape.of(type, edition))).isEqualTo(official);
        });
  }

  /// The one place where the file of the schema is wrong by an erratum.
  private static String corrected(Edition edition, String fact) {
    return edition == Edition.V2_0_1 && fact.equals("exiResponse maxLength 5600")
        ? "exiResponse maxLength 7500"
        : fact;
  }
}
