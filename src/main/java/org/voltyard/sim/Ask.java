package org.voltyard.sim;

import java.util.UUID;
import org.voltyard.ocpp.rpc.Action;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.FrameCodec;
import org.voltyard.ocpp.v16.Messages;

/// A request with the taker of its answer.
record Ask<R>(String id, Call<R> request, Answer<R> answer) {
  Ask(Call<R> request, Answer<R> answer) {
    this(UUID.randomUUID().toString(), request, answer);
  }

  String frame() {
    return FrameCodec.call(id, action().name(), request);
  }

  @SuppressWarnings("unchecked") // an action's response belongs to its request
  void answered(Binder binder, String payload) {
    answer.got((R) binder.bind(payload, action().response()).value());
  }

  private Action action() {
    return Messages.ALL.of(request.getClass());
  }
}
