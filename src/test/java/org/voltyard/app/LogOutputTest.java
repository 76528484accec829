package org.voltyard.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The log as the program's own configuration writes it.
class LogOutputTest {
  private static final List<String> SECRETS =
      List.of(
          "Authorization: Bearer vy_Ab3dEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg",
          "key vy_Ab3dEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg",
          "password=Sommer2026! of station 7",
          "{\"idTag\":\"04A224B2C35E80\",\"n\":1}",
          "vehicle 沪A12345挂 and 京AD12345",
          "call 13812345678 or a.person@example.org");
  private static final List<String> KNOWABLE =
      List.of("GhIjKl", "Sommer2026", "A224B2C35", "A12345", "AD12345", "12345678", "a.person");

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Logger log = context.getLogger("org.voltyard.Test");

  @BeforeEach
  void configure() {
    context.setMDCAdapter(new LogbackMDCAdapter());
    LogSetup.console(context);
    Appender<ILoggingEvent> console =
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("console");
    ((OutputStreamAppender<ILoggingEvent>) console).setOutputStream(written);
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void peopleReadLines() {
    LogOutput.use(context, "plain", "info");
    log.info("depot {} opened", "Nord");
    log.debug("detail");
    assertThat(text()).matches("[0-9:.]{12} INFO  Test - depot Nord opened\n");
  }

  @Test
  void collectorsReadJsonInTheNamesOfEcs() throws Exception {
    LogOutput.use(context, "ecs", "debug");
    ((OutputStreamAppender<ILoggingEvent>)
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("console"))
        .setOutputStream(written);
    log.debug("充电站 {}", 7);
    log.error("broken", new IllegalStateException("why"));
    List<String> lines = text().lines().toList();
    assertThat(lines).hasSize(2);
    JsonNode first = new ObjectMapper().readTree(lines.getFirst());
    assertThat(first.path("message").asText()).isEqualTo("充电站 7");
    assertThat(first.path("log.level").asText()).isEqualTo("DEBUG");
    assertThat(first.path("service.name").asText()).isEqualTo("voltyard");
    assertThat(first.path("log.logger").asText()).isEqualTo("org.voltyard.Test");
    assertThat(first.has("@timestamp")).isTrue();
    JsonNode second = new ObjectMapper().readTree(lines.getLast());
    assertThat(second.path("error.type").asText()).endsWith("IllegalStateException");
    assertThat(second.path("error.stack_trace").asText()).contains("why");
  }

  @Test
  void neitherHoldsSecretsOrWholePlates() throws Exception {
    for (String format : List.of("plain", "ecs")) {
      LogOutput.use(context, format, "info");
      ((OutputStreamAppender<ILoggingEvent>)
              context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("console"))
          .setOutputStream(written);
      SECRETS.forEach(log::info);
      SECRETS.forEach(secret -> log.error("failed", new IllegalStateException(secret)));
    }
    assertThat(text().lines()).hasSizeGreaterThan(24);
    assertThat(text()).contains("***").doesNotContain(KNOWABLE);
    for (String line : text().lines().filter(l -> l.startsWith("{\"@")).toList()) {
      assertThat(new ObjectMapper().readTree(line).has("message")).isTrue();
    }
  }
}
