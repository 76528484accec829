package org.voltyard.charging;

import static org.voltyard.domain.SecurityProfile.BASIC;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Depot.Access;
import org.voltyard.domain.Depot.BootAnswer;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Origin;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.journal.Journal;

/// Decides which stations come in, and answers their boots.
final class Onboarding {
  static final Origin RULE = new Origin("onboarding rule", "depot");

  private final DepotState state;
  private final Journal journal;
  private final Supplier<ChargingPolicy> policy;
  private final Passwords passwords;
  private final InstantSource clock;
  private final QuirkBook quirks;
  private final Map<StationId, String> shown = new ConcurrentHashMap<>();

  Onboarding(
      DepotState state,
      Journal journal,
      Supplier<ChargingPolicy> policy,
      Passwords passwords,
      InstantSource clock,
      QuirkBook quirks) {
    this.state = state;
    this.journal = journal;
    this.policy = policy;
    this.passwords = passwords;
    this.clock = clock;
    this.quirks = quirks;
  }

  Access access(StationId id) {
    StationState station = state.station(id);
    if (station == null || !station.registered()) {
      return policy.get().onboarding() == ChargingPolicy.Onboarding.REFUSE
          ? new Access.Closed("not known here, and the onboarding rule refuses new stations")
          : new Access.Asked(policy.get().least(), id.value(), any(policy.get().least()));
    }
    Station known = station.registration();
    return switch (known.admission()) {
      case RETIRED -> new Access.Closed("retired");
      case REFUSED -> new Access.Closed("refused by an operator");
      case WAITING, ADMITTED ->
          new Access.Asked(least(known), known.subject(), password(known, station));
    };
  }

  private SecurityProfile least(Station known) {
    SecurityProfile own = known.profile();
    SecurityProfile site = policy.get().least();
    return own == null ? site : own.or(site);
  }

  private @Nullable Predicate<byte[]> password(Station known, StationState station) {
    String hash = known.passwordHash();
    if (hash != null) {
      return password -> shows(station, password, hash);
    }
    return known.admission() == Station.Admission.WAITING ? any(least(known)) : null;
  }

  /// As long as nobody has told which password a new station has, it may come and wait with any.
  private static @Nullable Predicate<byte[]> any(SecurityProfile least) {
    return least.atLeast(BASIC) ? password -> true : null;
  }

  /// Whether the password is the station's, or one of those it is being given; which of them it was
  /// is remembered until it is in.
  private boolean shows(StationState station, byte[] password, String hash) {
    if (passwords.matches(password, hash)) {
      return true;
    }
    for (String offered : station.offeredPasswords()) {
      if (passwords.matches(password, offered)) {
        shown.put(station.id(), offered);
        return true;
      }
    }
    return false;
  }

  /// What follows from the password with which the station came in.
  Optional<Fact> settled(StationId id) {
    String hash = shown.remove(id);
    StationState station = state.station(id);
    return hash != null && station != null && station.offeredPasswords().contains(hash)
        ? Optional.of(new SecurityEvent.PasswordSettled(id, hash))
        : Optional.empty();
  }

  /// @param waits whether the station is held back for now, although it is admitted
  BootAnswer booted(StationId id, Identity identity, boolean waits) {
    StationState station = state.station(id);
    if (station == null || !station.registered()) {
      Station.Admission first =
          policy.get().onboarding() == ChargingPolicy.Onboarding.ACCEPT
              ? Station.Admission.ADMITTED
              : Station.Admission.WAITING;
      var _ = journal.appendLater(new StationEvent.Registered(Station.unknown(id, first), RULE));
      return answer(id, identity, first);
    }
    Station.Admission admission = station.registration().admission();
    return answer(
        id,
        identity,
        waits && admission == Station.Admission.ADMITTED ? Station.Admission.WAITING : admission);
  }

  private BootAnswer answer(StationId id, Identity identity, Station.Admission admission) {
    journal.append(new StationEvent.Booted(id, identity, admission));
    Duration own = quirks.of(identity).heartbeat();
    return new BootAnswer(admission, own == null ? policy.get().heartbeat() : own, clock.instant());
  }
}
