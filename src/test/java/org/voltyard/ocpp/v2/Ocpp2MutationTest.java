package org.voltyard.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.ErrorCode;
import org.voltyard.ocpp.rpc.Frame;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.rpc.Mutator;
import org.voltyard.ocpp.rpc.RpcException;
import org.voltyard.ocpp.rpc.Specimens;
import org.voltyard.ocpp.rpc.Writer;

/// Damages frames of 2.0.1 and 2.1 in every way: they are read or refused, nothing else happens.
class Ocpp2MutationTest {
  private static final int FRAMES = 6_000;
  private static final Set<ErrorCode> SENSIBLE =
      EnumSet.of(
          ErrorCode.RPC_FRAMEWORK_ERROR,
          ErrorCode.FORMAT_VIOLATION,
          ErrorCode.PROPERTY_CONSTRAINT_VIOLATION,
          ErrorCode.OCCURRENCE_CONSTRAINT_VIOLATION,
          ErrorCode.TYPE_CONSTRAINT_VIOLATION);

  private final FrameCodec codec = new FrameCodec();
  private final Binder binder = new Binder(ZoneOffset.UTC);
  private final Map<ErrorCode, Integer> refused = new EnumMap<>(ErrorCode.class);
  private int read;

  static Actions[] versions() {
    return new Actions[] {Messages.ALL, org.voltyard.ocpp.v21.Messages.ALL};
  }

  @ParameterizedTest
  @MethodSource("versions")
  void damagedFramesAreReadOrRefused(Actions actions) {
    Edition edition = actions.edition();
    Mutator mutator = new Mutator(21);
    Map<Action, String> frames = new HashMap<>();
    for (Action action : actions.all()) {
      Record request = Specimens.compact(action.request(), edition);
      frames.put(
          action,
          action.answered()
              ? FrameCodec.call("m-1", action.name(), request, edition)
              : FrameCodec.send("m-1", action.name(), request, edition));
    }
    for (int i = 0; i < FRAMES; i++) {
      Action action = actions.all().get(i % actions.all().size());
      take(actions, mutator.damaged(frames.getOrDefault(action, "")));
    }
    assertThat(read).isGreaterThan(500);
    assertThat(refused.keySet()).isEqualTo(SENSIBLE);
  }

  private void take(Actions actions, String text) {
    try {
      switch (codec.parse(text, actions.edition())) {
        case Frame.CallFrame(String _, String name, String payload) -> bind(actions, name, payload);
        case Frame.SendFrame(String _, String name, String payload) -> bind(actions, name, payload);
        case Frame.ResultFrame _,
            Frame.ErrorFrame _,
            Frame.ResultErrorFrame _,
            Frame.UnknownFrame _ -> {}
      }
      read++;
    } catch (RpcException e) {
      assertThat(e.text()).as(text).isNotBlank();
      refused.merge(e.code(), 1, Integer::sum);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(text, e);
    }
  }

  private void bind(Actions actions, String name, String payload) {
    Action action = actions.find(name);
    if (action != null) {
      Record request = binder.bind(payload, action.request(), actions.edition()).value();
      String written = Writer.write(request, actions.edition());
      assertThat(binder.bind(written, action.request(), actions.edition()).findings())
          .as(written)
          .isEmpty();
    }
  }
}
