package org.voltyard.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Writer;

/// Damages frames in every way it can think of: they are read or refused, nothing else happens.
class MutationTest {
  private static final Set<ErrorCode> SENSIBLE =
      EnumSet.of(
          ErrorCode.FORMAT_VIOLATION,
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
          ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION,
          ErrorCode.TYPE_CONSTRAINT_VIOLATION);
  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "-0",
          "1e999999999",
          "1e-999999999",
          "99999999999999999999",
          "0.1",
          "\"\"",
          "[]",
          "{}",
          "[[[[[[[[[[[[[[[[[[[[",
          "\uD800",
          "\uDFFF\uD83D",
          "\\u0000",
          "\\",
          "\"",
          "\0",
          "\uFEFF",
          "{\"a\":",
          "9".repeat(200),
          "x".repeat(300),
          "\"2026-13-45T99:99:99Z\"",
          "NaN",
          "/* */",
          "\"__proto__\":{},",
          "日本",
          ",",
          ":",
          "]",
          "}");

  private final Random random = new Random(16);
  private final FrameCodec codec = new FrameCodec();
  private final Binder binder = new Binder(ZoneOffset.UTC);
  private final Map<ErrorCode, Integer> refused = new EnumMap<>(ErrorCode.class);
  private int read;

  @Test
  void tenThousandDamagedFramesAreReadOrRefused() throws IOException {
    List<Action> actions = Messages.ALL.all();
    Map<String, String> fixtures = new HashMap<>();
    for (Action action : actions) {
      fixtures.put(action.name(), fixture(action.name()));
    }
    for (int i = 0; i < 12_000; i++) {
      String name = actions.get(i % actions.size()).name();
      String text = "[2,\"m-" + i + "\",\"" + name + "\"," + fixtures.get(name) + "]";
      int times = 1 + random.nextInt(3);
      for (int n = 0; n < times && !text.isEmpty(); n++) {
        text = mutated(text);
      }
      take(text);
    }
    assertThat(read).isGreaterThan(1_000);
    assertThat(refused.keySet()).isEqualTo(SENSIBLE);
  }

  private void take(String text) {
    try {
      if (codec.parse(text) instanceof Frame.CallFrame(String id, String name, String payload)) {
        Action action = Messages.ALL.find(name);
        if (action != null) {
          Record request = binder.bind(payload, action.request()).value();
          // what was read can be written and read again
          String written = Writer.write(request);
          assertThat(id.length()).isLessThanOrEqualTo(36);
          assertThat(binder.bind(written, action.request()).findings()).as(written).isEmpty();
        }
      }
      read++;
    } catch (RpcException e) {
      assertThat(e.text()).as(text).isNotBlank();
      refused.merge(e.code(), 1, Integer::sum);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text, e);
    }
  }

  private String mutated(String text) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(to);
      case 2 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(to);
      case 3 -> text.substring(0, at) + (char) random.nextInt(0x250) + text.substring(at + 1);
      case 4 -> text.substring(0, at) + any() + text.substring(at);
      case 5 -> value(text, any());
      case 6 -> value(text, any());
      case 7 -> name(text);
      default -> text.substring(0, at) + text.substring(at).replaceFirst("[0-9]+", any());
    };
  }

  private String any() {
    return STRANGE.get(random.nextInt(STRANGE.size())).replace("\\", "\\\\");
  }

  /// Puts something strange in the place of the value of some member.
  private String value(String text, String strange) {
    int colon = text.indexOf(':', random.nextInt(text.length()));
    if (colon < 0) {
      return strange + text;
    }
    return text.substring(0, colon + 1)
        + text.substring(colon + 1).replaceFirst("\\s*(\"[^\"]*\"|[0-9.]+|\\{|\\[)", strange);
  }

  /// Renames some member, so that one is missing and another unknown.
  private String name(String text) {
    int colon = text.indexOf("\":", random.nextInt(text.length()));
    return colon < 0 ? text : text.substring(0, colon) + "_" + text.substring(colon);
  }

  private static String fixture(String name) throws IOException {
    try (InputStream file = MutationTest.class.getResourceAsStream("/ocpp/v16/" + name + ".json")) {
      assertThat(file).as("fixture of %s", name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
