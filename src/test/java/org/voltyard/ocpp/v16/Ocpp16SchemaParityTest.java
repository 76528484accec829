package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.SchemaFacts;
import org.voltyard.ocpp.rpc.Shape;

/// Compares every record of 1.6 with the official schema, member by member.
class Ocpp16SchemaParityTest {
  private final Path schemas =
      Path.of(System.getProperty("voltyard.basedir", "."), "../shared/ocpp-schemas/1.6");

  @BeforeEach
  void theSchemasAreThere() {
    Assumptions.assumeTrue(
        Files.isDirectory(schemas), "skipped: no official schemas at " + schemas);
  }

  @Test
  void everySchemaHasItsRecordsAndTheOtherWayRound() throws IOException {
    Set<String> official = new TreeSet<>();
    try (Stream<Path> files = Files.list(schemas)) {
      files.map(file -> file.getFileName().toString().replace(".json", "")).forEach(official::add);
    }
    Set<String> own = new TreeSet<>();
    for (Action action : Messages.ALL.all()) {
      own.add(action.name());
      own.add(action.name() + "Response");
    }
    assertThat(own).isEqualTo(official).hasSize(78);
  }

  @TestFactory
  Stream<DynamicTest> everyRecordIsAsItsSchema() {
    return Messages.ALL.all().stream()
        .flatMap(
            action ->
                Stream.of(
                    compare(action.name(), action.request()),
                    compare(action.name() + "Response", action.response())));
  }

  private DynamicTest compare(String name, Class<?> type) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Assumptions.assumeTrue(Files.isDirectory(schemas), "skipped: no official schemas");
          JsonNode schema = new ObjectMapper().readTree(schemas.resolve(name + ".json").toFile());
          assertThat(SchemaFacts.of(Shape.of(type))).isEqualTo(SchemaFacts.of(schema));
        });
  }

  @Test
  void theComparisonSeesADifference() {
    List<String> one = SchemaFacts.of(Shape.of(Authorize.Request.class));
    List<String> other = SchemaFacts.of(Shape.of(RemoteStartTransaction.Request.class));
    assertThat(one).containsExactly("idTag required", "idTag string", "idTag maxLength 20");
    assertThat(other.stream().filter(fact -> fact.contains("limit")).collect(Collectors.toList()))
        .containsExactly(
            "chargingProfile.chargingSchedule.chargingSchedulePeriod[].limit required",
            "chargingProfile.chargingSchedule.chargingSchedulePeriod[].limit number",
            "chargingProfile.chargingSchedule.chargingSchedulePeriod[].limit multipleOf 0.1");
  }
}
