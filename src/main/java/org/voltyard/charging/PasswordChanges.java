package org.voltyard.charging;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.journal.Journal;

/// Gives stations other passwords so that no lost answer locks one out: until a station has come
/// with the new one, the old one lets it in too. // A01
final class PasswordChanges {
  private final DepotState state;
  private final Journal journal;
  private final Passwords passwords;

  PasswordChanges(DepotState state, Journal journal, Passwords passwords) {
    this.state = state;
    this.journal = journal;
    this.passwords = passwords;
  }

  /// Lets the new password in before the station can know it; what is kept of it, null where the
  /// command has none.
  @Nullable String offer(StationId station, StationCommand<?> command, Origin origin) {
    byte[] password = password(command);
    if (password == null) {
      return null;
    }
    String hash = passwords.hash(password);
    journal.append(new SecurityEvent.PasswordOffered(station, hash, origin));
    return hash;
  }

  private static byte @Nullable [] password(StationCommand<?> command) {
    return switch (command) {
      case StationCommand.SetPassword c -> HexFormat.of().parseHex(c.hex());
      case StationCommand.StoreNetwork c when c.network().password() != null ->
          c.network().password().getBytes(StandardCharsets.UTF_8);
      case StationCommand.Native c when c.meaning() != null -> password(c.meaning());
      default -> null;
    };
  }

  /// What follows from the station's answer. No answer says nothing: it may have the password.
  Optional<Fact> answered(StationId station, String hash, Outcome<? extends Reply> outcome) {
    return switch (outcome) {
      case Outcome.Answered<? extends Reply> a ->
          a.reply().accepted() ? taken(station, hash) : refused(station, hash, a.reply().status());
      case Outcome.Failed<? extends Reply> f -> refused(station, hash, f.code());
      case Outcome.Unsupported<? extends Reply> u -> refused(station, hash, u.reason());
      case Outcome.TimedOut<? extends Reply> _, Outcome.NotConnected<? extends Reply> _ ->
          Optional.empty();
    };
  }

  /// A station without a password needs not show the first one: nothing else can be meant.
  private Optional<Fact> taken(StationId station, String hash) {
    StationState known = state.station(station);
    return known == null || known.registration().passwordHash() == null
        ? Optional.of(new SecurityEvent.PasswordSettled(station, hash))
        : Optional.empty();
  }

  private static Optional<Fact> refused(StationId station, String hash, String status) {
    return Optional.of(new SecurityEvent.PasswordRefused(station, hash, status));
  }
}
