package org.voltyard.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Replays.Plan;

/// `--replay FILE --to ADDRESS`: what is to be played from the terminal, and where to.
record ReplayOrder(
    Path file,
    URI target,
    @Nullable String station,
    @Nullable String name,
    double speed,
    boolean moved) {
  static final String ARGUMENT = "--replay";

  /// Reads what follows `--replay`.
  ///
  /// @throws BadInput naming the argument that is not understood
  static ReplayOrder parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Path file = Path.of(following(ARGUMENT, rest)).toAbsolutePath();
    URI target = null;
    String station = null;
    String name = null;
    double speed = 1;
    boolean moved = true;
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      switch (argument) {
        case "--to" -> target = target(following(argument, rest));
        case "--station" -> station = following(argument, rest);
        case "--as" -> name = following(argument, rest);
        case "--speed" -> speed = speed(following(argument, rest));
        case "--keep-times" -> moved = false;
        default ->
            throw new BadInput(
                "argument '" + argument + "' is not known with --replay; --help tells what is");
      }
    }
    if (target == null) {
      throw new BadInput("--replay needs --to and an address, such as ws://127.0.0.1:8280/ocpp");
    }
    return new ReplayOrder(file, target, station, name, speed, moved);
  }

  private static String following(String argument, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new BadInput("argument " + argument + " needs a value after it; --help tells which");
    }
    return rest.removeFirst();
  }

  private static URI target(String text) {
    try {
      URI target = URI.create(text);
      if (target.getHost() != null && String.valueOf(target.getScheme()).matches("wss?")) {
        return target;
      }
    } catch (IllegalArgumentException e) {
      throw new BadInput("--to '" + text + "': " + e.getMessage());
    }
    throw new BadInput(
        "--to '" + text + "': an address that begins with ws:// or wss:// is allowed");
  }

  private static double speed(String text) {
    try {
      double speed = Double.parseDouble(text);
      if (speed >= Plan.SLOWEST && speed <= Plan.FASTEST) {
        return speed;
      }
    } catch (NumberFormatException e) {
      throw new BadInput("--speed '" + text + "' is no number");
    }
    throw new BadInput("--speed '" + text + "': 0.1 to 1000 is allowed");
  }
}
