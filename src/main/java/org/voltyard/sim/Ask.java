package org.voltyard.sim;

import java.util.UUID;
import org.voltyard.ocpp.rpc.Actions;
import org.voltyard.ocpp.rpc.Binder;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.FrameCodec;

/// A request with the taker of its answer.
record Ask<R>(String id, Call<R> request, Answer<R> answer) {
  Ask(Call<R> request, Answer<R> answer) {
    this(UUID.randomUUID().toString(), request, answer);
  }

  String frame(Actions actions) {
    String name = actions.of(request.getClass()).name();
    return FrameCodec.call(id, name, request, actions.edition());
  }

  @SuppressWarnings("unchecked") // an action's response belongs to its request
  void answered(Binder binder, Actions actions, String payload) {
    Class<? extends Record> type = actions.of(request.getClass()).response();
    answer.got((R) binder.bind(payload, type, actions.edition()).value());
  }
}
