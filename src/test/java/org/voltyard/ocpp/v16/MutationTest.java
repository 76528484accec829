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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.rpc.Mutator;
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
  private final Mutator mutator = new Mutator(16);
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
      take(mutator.damaged(text));
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

  private static String fixture(String name) throws IOException {
    try (InputStream file = MutationTest.class.getResourceAsStream("/ocpp/v16/" + name + ".json")) {
      assertThat(file).as("fixture of %s", name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
