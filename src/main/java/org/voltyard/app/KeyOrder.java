package org.voltyard.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.keys.ApiKeys;
import org.voltyard.admin.keys.KeyBook;
import org.voltyard.charging.DepotFold;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Role;
import org.voltyard.journal.Journal;

/// `--create-api-key NAME --role ROLE`: makes a key in a data folder on which no VoltYard runs.
record KeyOrder(String name, Role role) {
  private static final Origin WHO = new Origin("command line", "depot");

  /// Null when none was asked for.
  static @Nullable KeyOrder of(@Nullable String name, @Nullable String role) {
    if (name == null && role == null) {
      return null;
    }
    if (name == null || role == null) {
      throw new BadInput("--create-api-key NAME and --role ROLE go together; --help tells more");
    }
    return Arrays.stream(Role.values())
        .filter(each -> spelled(each).equals(role.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(each -> new KeyOrder(name, each))
        .orElseThrow(() -> new BadInput("--role '" + role + "': " + all() + " is allowed"));
  }

  private static String spelled(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private static String all() {
    return Arrays.stream(Role.values()).map(KeyOrder::spelled).collect(Collectors.joining(", "));
  }

  /// Prints the key alone, so that a script can take it.
  void carryOut(Settings settings, Path data, InstantSource clock) {
    KeyBook book = new KeyBook();
    try (Journal journal =
        Journal.open(Wiring.place(settings, data), clock, group -> group.forEach(book::apply))) {
      journal.replay(new DepotFold(book));
      ApiKeys keys = new ApiKeys(book, journal::append, clock);
      Console.say(keys.create(name, Set.of(role), null, WHO).text());
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }
}
