package org.voltyard.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;

/// Tells the depot of what touches the charger's security; what happens while it is not admitted is
/// told afterwards. // A04
final class SecurityLog {
  private static final int MOST = 100;
  private static final int LONGEST = 255;

  private final Cabinet cabinet;
  private final Dialect dialect;
  private final Line line;
  private final Deque<Call<?>> waiting = new ArrayDeque<>();
  private boolean telling;

  SecurityLog(Cabinet cabinet, Dialect dialect, Line line) {
    this.cabinet = cabinet;
    this.dialect = dialect;
    this.line = line;
  }

  /// `type` is a name of the white paper's list.
  void note(String type, @Nullable String info) {
    if (waiting.size() == MOST) {
      waiting.removeFirst();
    }
    String text = info == null || info.length() <= LONGEST ? info : info.substring(0, LONGEST);
    waiting.addLast(dialect.security(type, cabinet.now(), text));
    cabinet.clock().run(this::tell);
  }

  /// Tells what waits, one after the other.
  void tell() {
    Call<?> next = waiting.peekFirst();
    if (next == null || telling || !cabinet.admitted() || !line.connected()) {
      return;
    }
    telling = true;
    line.ask(ask(next));
  }

  private <R> Ask<R> ask(Call<R> next) {
    return new Ask<>(
        next,
        new Answer<>() {
          @Override
          public void got(R response) {
            told(next);
          }

          @Override
          public void missed(Lack lack) {
            telling = false;
            if (lack == Lack.REFUSED) {
              told(next);
            }
          }
        });
  }

  private void told(Call<?> request) {
    telling = false;
    waiting.remove(request);
    cabinet.clock().run(this::tell);
  }
}
