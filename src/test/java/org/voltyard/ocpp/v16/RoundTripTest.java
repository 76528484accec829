package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Bound;
import org.voltyard.ocpp.rpc.Constraints;
import org.voltyard.ocpp.rpc.Shape;
import org.voltyard.ocpp.rpc.Writer;

/// Reads the fixture of every action, writes it again, and finds the same.
class RoundTripTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Binder binder = new Binder(ZoneOffset.UTC);

  @TestFactory
  Stream<DynamicTest> whatIsReadIsWrittenAgain() {
    return Messages.ALL.all().stream()
        .flatMap(
            action ->
                Stream.of(
                    roundTrip(action.name(), action.request()),
                    roundTrip(action.name() + "Response", action.response())));
  }

  private DynamicTest roundTrip(String name, Class<?> type) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          String fixture = fixture(name);
          Bound<?> bound = binder.bind(fixture, type);
          assertThat(bound.findings()).isEmpty();
          Constraints.check(bound.value());
          String written = Writer.write(bound.value());
          assertThat(JSON.readTree(written).equals(this::numbers, JSON.readTree(fixture)))
              .as(written)
              .isTrue();
          assertThat(binder.bind(written, type).value()).isEqualTo(bound.value());
          assertThat(JSON.readTree(fixture).size()).isEqualTo(Shape.of(type).members().size());
        });
  }

  private int numbers(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return new BigDecimal(one.asText()).compareTo(new BigDecimal(other.asText()));
    }
    return one.equals(other) ? 0 : 1;
  }

  private static String fixture(String name) throws IOException {
    try (InputStream file =
        RoundTripTest.class.getResourceAsStream("/ocpp/v16/" + name + ".json")) {
      assertThat(file).as("fixture of %s", name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
