package org.voltyard.energy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.ProfileFilter;
import org.voltyard.domain.ProfileReport;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;

/// The limits on one station's charging. Changed by the journal's thread alone, read by anyone.
final class StationLimits {
  private static final String OLD = "ocpp1.6";

  private final StationId id;
  private final ChargingSettings settings = new ChargingSettings();
  private final Map<Integer, KnownProfile> profiles = new ConcurrentSkipListMap<>();
  private final Map<Integer, Running> running = new ConcurrentSkipListMap<>();
  private final Map<Integer, Question> questions = new ConcurrentHashMap<>();
  private final Set<Integer> evses = new ConcurrentSkipListSet<>();
  private final ToldLimits told = new ToldLimits();
  private volatile boolean replaces;

  /// A question for profiles, and what was answered so far.
  private record Question(ProfileFilter filter, Set<Integer> seen) {}

  StationLimits(StationId id) {
    this.id = id;
  }

  void apply(ProfileEvent event, Instant at) {
    switch (event) {
      case ProfileEvent.Installed e -> installed(e, at);
      case ProfileEvent.Cleared e -> cleared(e);
      case ProfileEvent.Asked e ->
          questions.put(e.request(), new Question(e.filter(), new HashSet<>()));
      case ProfileEvent.Reported e -> reported(e.report(), at);
      case ProfileEvent.Missed e -> e.profiles().forEach(this::missed);
      case ProfileEvent.Adjusted e -> adjusted(e, at);
      case ProfileEvent.Prioritized e ->
          running.replaceAll(
              (_, r) -> r.transaction().equals(e.transaction()) ? r.with(e.active()) : r);
      case ProfileEvent.TransferAllowed e ->
          running.replaceAll(
              (_, r) -> r.transaction().equals(e.transaction()) ? r.with(e.ways()) : r);
      case ProfileEvent.Limited _,
          ProfileEvent.LimitCleared _,
          ProfileEvent.Computed _,
          ProfileEvent.Needed _,
          ProfileEvent.Intended _ ->
          told.apply(event, at);
      case ProfileEvent.Resumed _ -> {}
    }
  }

  /// 1.6 puts a profile in the place of one with the same purpose and level.
  private void installed(ProfileEvent.Installed e, Instant at) {
    ChargingProfile profile = e.profile();
    if (replaces) {
      profiles
          .values()
          .removeIf(
              k ->
                  k.connector() == e.connector()
                      && k.profile().purpose() == profile.purpose()
                      && k.profile().stackLevel() == profile.stackLevel());
    }
    profiles.put(
        profile.id(),
        new KnownProfile(e.connector(), profile, at, null, null, KnownProfile.DEPOT, false));
  }

  /// Limits of others stay: nobody can clear them from here. // K10.FR.04
  private void cleared(ProfileEvent.Cleared e) {
    Integer one = e.profile();
    profiles
        .values()
        .removeIf(
            k ->
                k.profile().purpose() != Purpose.EXTERNAL
                    && (one == null || one == k.profile().id())
                    && (e.connector() == null || e.connector() == k.connector())
                    && (e.purpose() == null || e.purpose() == k.profile().purpose())
                    && (e.stackLevel() == null || e.stackLevel() == k.profile().stackLevel()));
  }

  private void reported(ProfileReport report, Instant at) {
    for (ChargingProfile profile : report.profiles()) {
      KnownProfile before = profiles.get(profile.id());
      profiles.put(
          profile.id(),
          new KnownProfile(
              report.connector(),
              before == null ? null : before.set(),
              before == null ? null : before.setAt(),
              profile,
              at,
              report.source(),
              false));
    }
    Question question = questions.get(report.request());
    if (question == null) {
      return;
    }
    report.profiles().forEach(p -> question.seen().add(p.id()));
    if (report.last()) {
      questions.remove(report.request());
      profiles.forEach(
          (number, known) -> {
            if (question.filter().means(known) && !question.seen().contains(number)) {
              missed(number);
            }
          });
    }
  }

  /// What the depot did not set itself is simply gone.
  private void missed(int number) {
    profiles.computeIfPresent(
        number,
        (_, k) ->
            k.set() == null
                ? null
                : new KnownProfile(
                    k.connector(), k.set(), k.setAt(), null, k.toldAt(), k.source(), true));
  }

  private void adjusted(ProfileEvent.Adjusted e, Instant at) {
    profiles.computeIfPresent(
        e.profile(),
        (_, k) -> {
          ChargingProfile next = k.profile().with(e.rates(), at);
          Instant since = k.setAt() == null ? at : k.setAt();
          return new KnownProfile(k.connector(), next, since, null, null, k.source(), k.missing());
        });
  }

  void apply(SessionEvent event) {
    switch (event) {
      case SessionEvent.Started e when e.session().open() -> began(e.session());
      case SessionEvent.Restated e ->
          running.computeIfPresent(
              e.connector().number(),
              (_, r) -> r.session().equals(e.session()) ? r.since(e.start().at()) : r);
      case SessionEvent.Ended e -> ended(e);
      case SessionEvent.Started _,
          SessionEvent.Corrected _,
          SessionEvent.Unplugged _,
          SessionEvent.Flagged _,
          SessionEvent.SignatureChecked _,
          SessionEvent.Orphaned _ -> {}
    }
  }

  private void began(Session session) {
    int number = session.connector().number();
    evse(number);
    running.put(
        number,
        new Running(session.id(), session.transaction(), session.start().at(), false, List.of()));
  }

  /// The transaction takes its profiles with it. // K02.FR.05
  private void ended(SessionEvent.Ended e) {
    int number = e.connector().number();
    Running over = running.get(number);
    if (over == null || !over.session().equals(e.session())) {
      return;
    }
    running.remove(number);
    told.left(number);
    profiles.values().removeIf(k -> k.profile().purpose() == Purpose.TX && over.has(k));
  }

  void spoke(String protocol) {
    replaces = protocol.equals(OLD);
  }

  void evse(int number) {
    if (number > 0) {
      evses.add(number);
    }
  }

  void facts(Consumer<Recorded> sink) {
    for (KnownProfile known : profiles.values()) {
      ChargingProfile set = known.set();
      Instant setAt = known.setAt();
      if (set != null && setAt != null) {
        sink.accept(fact(new ProfileEvent.Installed(id, known.connector(), set), setAt));
      }
      ChargingProfile reported = known.told();
      Instant toldAt = known.toldAt();
      if (reported != null && toldAt != null) {
        ProfileReport report =
            new ProfileReport(-1, known.connector(), known.source(), List.of(reported), true);
        sink.accept(fact(new ProfileEvent.Reported(id, report), toldAt));
      } else if (known.missing()) {
        sink.accept(
            fact(new ProfileEvent.Missed(id, List.of(known.profile().id())), Instant.EPOCH));
      }
    }
    told.facts(sink);
    for (Running each : running.values()) {
      if (each.priority()) {
        sink.accept(
            fact(new ProfileEvent.Prioritized(id, each.transaction(), true), Instant.EPOCH));
      }
      if (!each.allowed().isEmpty()) {
        sink.accept(
            fact(
                new ProfileEvent.TransferAllowed(id, each.transaction(), each.allowed()),
                Instant.EPOCH));
      }
    }
  }

  static Recorded fact(ProfileEvent event, Instant at) {
    return new Recorded(0, at, event);
  }

  StationId id() {
    return id;
  }

  ChargingSettings settings() {
    return settings;
  }

  List<KnownProfile> profiles() {
    return List.copyOf(profiles.values());
  }

  @Nullable KnownProfile profile(int number) {
    return profiles.get(number);
  }

  ToldLimits told() {
    return told;
  }

  Map<Integer, Running> running() {
    return running;
  }

  @Nullable Running running(TransactionId transaction) {
    return running.values().stream()
        .filter(r -> r.transaction().equals(transaction))
        .findFirst()
        .orElse(null);
  }

  List<Integer> evses() {
    return new ArrayList<>(evses);
  }

  /// Whether a profile replaces another of the same purpose and level by itself, as in 1.6.
  boolean replaces() {
    return replaces;
  }
}
