package org.voltyard.energy;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.CommandCheck;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;

/// Keeps commands about charging profiles from a station that the specification forbids.
public final class SmartCheck implements CommandCheck {
  private final ProfileBook book;
  private final InstantSource clock;

  public SmartCheck(ProfileBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public @Nullable String refusal(StationId id, StationCommand<?> command) {
    return switch (command) {
      case StationCommand.Native(String _, String _, var meaning) ->
          meaning == null ? null : refusal(id, meaning);
      case StationCommand.SetProfile c -> rules(id).refusal(c.connector(), c.profile());
      case StationCommand.RemoteStart c -> start(id, c);
      case StationCommand.ClearProfile c -> clear(id, c);
      case StationCommand.UpdateSchedule c -> dynamic(book.of(id).profile(c.profile()));
      case StationCommand.Prioritize c -> running(id, c.transaction());
      case StationCommand.AllowTransfer c -> running(id, c.transaction());
      default -> null;
    };
  }

  private ProfileRules rules(StationId id) {
    return new ProfileRules(book.of(id), clock.instant());
  }

  private @Nullable String start(StationId id, StationCommand.RemoteStart command) {
    ChargingProfile profile = command.profile();
    return profile == null ? null : rules(id).startRefusal(command.connector(), profile);
  }

  /// By a number, or by at least one of the others; never what belongs to others.
  private @Nullable String clear(StationId id, StationCommand.ClearProfile c) {
    Integer number = c.profile();
    if (foreign(c.purpose())) {
      return "limits of other parties cannot be cleared by the depot"; // K10.FR.06
    } else if (number == null) {
      return null;
    }
    KnownProfile known = book.of(id).profile(number);
    return known != null && foreign(known.profile().purpose())
        ? "profile " + number + " belongs to another party" // K10.FR.09
        : null;
  }

  private static boolean foreign(@Nullable Purpose purpose) {
    return purpose == Purpose.EXTERNAL || purpose == Purpose.LOCAL_GENERATION;
  }

  private static @Nullable String dynamic(@Nullable KnownProfile known) {
    return known == null || known.profile().kind() == Kind.DYNAMIC
        ? null
        : "profile " + known.profile().id() + " is not dynamic"; // K28.FR.11
  }

  private @Nullable String running(StationId id, TransactionId transaction) {
    return book.of(id).running(transaction) == null
        ? "transaction " + transaction + " does not run on the station" // K21.FR.02
        : null;
  }
}
