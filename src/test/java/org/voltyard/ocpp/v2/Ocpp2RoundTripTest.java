package org.voltyard.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Bound;
import org.voltyard.ocpp.rpc.Constraints;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.SchemaCheck;
import org.voltyard.ocpp.rpc.Shape;
import org.voltyard.ocpp.rpc.Specimens;
import org.voltyard.ocpp.rpc.Writer;

/// Makes every message of both versions, with as little and with as much in it as there can be:
/// what is written is read again as the same, and the official schemas have nothing against it.
class Ocpp2RoundTripTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The schema of 2.0.1 says 5600 here, its erratum 7500.
  private static final Set<String> ERRATA = Set.of("payload.exiResponse is too long");

  private final Path schemas =
      Path.of(System.getProperty("voltyard.basedir", "."), "../shared/ocpp-schemas");
  private final Binder binder = new Binder(ZoneOffset.UTC);

  @TestFactory
  Stream<DynamicTest> whatIsWrittenIsReadAgain() {
    return Stream.of(Messages.ALL, org.voltyard.ocpp.v21.Messages.ALL)
        .flatMap(actions -> actions.all().stream().flatMap(action -> roundTrips(actions, action)));
  }

  private Stream<DynamicTest> roundTrips(Actions actions, Action action) {
    Edition edition = actions.edition();
    if (!action.answered()) {
      return Stream.of(roundTrip(action.name(), action.request(), edition));
    }
    return Stream.of(
        roundTrip(action.name() + "Request", action.request(), edition),
        roundTrip(action.name() + "Response", action.response(), edition));
  }

  private DynamicTest roundTrip(String name, Class<?> type, Edition edition) {
    return DynamicTest.dynamicTest(
        edition.text() + " " + name,
        () -> {
          Shape shape = Shape.of(type, edition);
          long required = shape.members().stream().filter(Shape.Member::required).count();
          String least = roundTrip(Specimens.minimal(type, edition), edition);
          String full = roundTrip(Specimens.maximal(type, edition), edition);
          assertThat(JSON.readTree(least)).hasSize((int) required);
          assertThat(JSON.readTree(full)).hasSize(shape.members().size());
          Path schema = schemas.resolve(edition.text()).resolve(name + ".json");
          if (Files.exists(schema)) {
            assertThat(faults(schema, least)).isEmpty();
            assertThat(faults(schema, full)).isSubsetOf(ERRATA);
          }
        });
  }

  private String roundTrip(Record made, Edition edition) {
    Constraints.check(made, edition);
    String written = Writer.write(made, edition);
    Bound<? extends Record> bound = binder.bind(written, made.getClass(), edition);
    assertThat(bound.findings()).isEmpty();
    assertThat(bound.value()).isEqualTo(made);
    return written;
  }

  private static List<String> faults(Path schema, String json) throws IOException {
    JsonNode official = JSON.readTree(schema.toFile());
    return SchemaCheck.faults(official, JSON.readTree(json));
  }
}
