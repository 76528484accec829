package org.voltyard.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was asked for when the program was started.
record CommandLine(
    Set<Flag> flags, @Nullable Path data, Map<String, String> settings, @Nullable KeyOrder key) {
  static final String HELP =
      """
      VoltYard, the control centre of an EV-charging depot

        --demo               with a simulated depot (in a data folder of its own)
        --headless           without a window
        --data DIR           keep everything in this folder
        --set KEY=VALUE      set something for this run (see docs/settings.md); may be repeated
        --rebuild-database   make the database again from the journal, then go on
        --replay FILE --to ADDRESS   play a recorded station to another depot, and end; with
                           --station ID, --as NAME, --speed N (0.1 to 1000), --keep-times;
                           a password is taken from VOLTYARD_REPLAY_PASSWORD
        --verify-journal     check the whole journal, print what is wrong, and end
        --create-api-key NAME --role ROLE   make a key for the REST interface, print it this once,
                           and end; ROLE is viewer, operator, technician, finance or admin
        --verify-audit       check the audit log against itself and the journal, name the first
                             record that is damaged, inserted or missing, and end
        --help               print this
        --version            print the version
      """;

  enum Flag {
    DEMO,
    HEADLESS,
    REBUILD_DATABASE,
    VERIFY_JOURNAL,
    VERIFY_AUDIT,
    /// Ends by itself once everything has been used a little: for the installer's class archive.
    TRAINING,
    HELP,
    VERSION
  }

  CommandLine {
    flags = Set.copyOf(flags);
    settings = Map.copyOf(settings);
  }

  boolean has(Flag flag) {
    return flags.contains(flag);
  }

  /// Reads the arguments.
  ///
  /// @throws BadInput naming the argument that is not understood
  static CommandLine parse(List<String> arguments) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Set<Flag> flags = new HashSet<>();
    Map<String, String> settings = new LinkedHashMap<>();
    Path data = null;
    String keyName = null;
    String role = null;
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      switch (argument) {
        case "--data" -> data = folder(following(argument, rest));
        case "--create-api-key" -> keyName = following(argument, rest);
        case "--role" -> role = following(argument, rest);
        case "--set" -> set(following(argument, rest), settings);
        default -> flags.add(flag(argument));
      }
    }
    return new CommandLine(flags, data, settings, KeyOrder.of(keyName, role));
  }

  private static Flag flag(String argument) {
    for (Flag flag : Flag.values()) {
      if (argument.equals(spelled(flag))) {
        return flag;
      }
    }
    throw new BadInput("argument '" + argument + "' is not known; --help tells what is");
  }

  private static String spelled(Flag flag) {
    return "--" + flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String following(String argument, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new BadInput("argument " + argument + " needs a value after it; --help tells which");
    }
    return rest.removeFirst();
  }

  private static Path folder(String text) {
    try {
      return Path.of(text).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new BadInput("--data '" + text + "' is no folder: " + e.getReason());
    }
  }

  private static void set(String text, Map<String, String> settings) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new BadInput("--set '" + text + "': KEY=VALUE is allowed");
    }
    settings.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }
}
