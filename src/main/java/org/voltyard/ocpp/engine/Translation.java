package org.voltyard.ocpp.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Reply;
import org.voltyard.ocpp.rpc.Call;

/// A command in the words of one version.
public sealed interface Translation {
  /// The version has no words for it.
  record Refused(String reason) implements Translation {}

  /// The request, and how its answer is read.
  ///
  /// @param invites the action that the station is asked to send, even if it is not admitted yet
  /// @param admittedOnly whether it must not be sent to a station that is not admitted
  record Order<A extends Record>(
      Record request,
      Class<A> answer,
      Function<A, Reply> reply,
      @Nullable String invites,
      boolean admittedOnly)
      implements Translation {

    /// A request with the answer that belongs to it.
    public static <A extends Record, Q extends Record & Call<A>> Order<A> of(
        Q request, Class<A> answer, Function<A, Reply> reply) {
      return new Order<>(request, answer, reply, null, false);
    }

    public Order<A> inviting(String action) {
      return new Order<>(request, answer, reply, action, admittedOnly);
    }

    public Order<A> forAdmitted() {
      return new Order<>(request, answer, reply, invites, true);
    }
  }
}
