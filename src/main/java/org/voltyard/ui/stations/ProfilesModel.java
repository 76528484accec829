package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Rates;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.ProfileFilter;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.energy.LimitsView;
import org.voltyard.energy.Outlook;
import org.voltyard.ui.kit.Fx;

/// The limits on one station's charging, kept up to date while followed, and what is done to them.
final class ProfilesModel {
  /// How far ahead one looks.
  static final Duration AHEAD = Duration.ofHours(12);

  private final Fx fx;
  private final StationsDeps deps;
  private final InstantSource clock;
  private final ObservableValue<@Nullable StationId> station;
  private final IntegerProperty evse = new SimpleIntegerProperty(this, "evse", 0);
  private final ReadOnlyObjectWrapper<@Nullable LimitsView> view =
      new ReadOnlyObjectWrapper<>(this, "view");
  private final ReadOnlyObjectWrapper<@Nullable Outlook> outlook =
      new ReadOnlyObjectWrapper<>(this, "outlook");
  private final ReadOnlyObjectWrapper<@Nullable Lowered> lowered =
      new ReadOnlyObjectWrapper<>(this, "lowered");
  private final AtomicInteger questions;

  /// A limit for a time that was set here and can be taken back.
  record Lowered(StationId station, int evse, int profile, double kilowatts, Instant until) {}

  ProfilesModel(
      Fx fx, StationsDeps deps, InstantSource clock, ObservableValue<@Nullable StationId> station) {
    this.fx = fx;
    this.deps = deps;
    this.clock = clock;
    this.station = station;
    this.questions = new AtomicInteger((int) (clock.instant().getEpochSecond() % 1_000_000_000));
  }

  Subscription follow() {
    return Subscription.combine(
        deps.feed()
            .follow(
                fx,
                views -> {
                  if (views.stream().anyMatch(each -> each.id().equals(station.getValue()))) {
                    look();
                  }
                },
                failure -> {}),
        station.subscribe(
            now -> {
              lowered.set(null);
              evse.set(0);
              look();
            }),
        evse.subscribe(now -> look()));
  }

  private void look() {
    StationId id = station.getValue();
    if (id != null) {
      ChargingLimits limits = deps.limits();
      view.set(limits.of(id));
      outlook.set(limits.outlook(id, evse.get(), AHEAD, RateUnit.WATTS));
      Lowered set = lowered.get();
      if (set != null && !set.until().isAfter(clock.instant())) {
        lowered.set(null);
      }
    }
  }

  /// Asks the station what it has.
  void read(Consumer<String> refused) {
    send(
        new StationCommand.ReadProfiles(questions.incrementAndGet(), ProfileFilter.ALL),
        null,
        () -> {},
        refused);
  }

  /// Asks the station what it makes of it all.
  void ask(Consumer<String> refused) {
    send(
        new StationCommand.ReadSchedule(evse.get(), AHEAD, RateUnit.WATTS),
        null,
        this::look,
        refused);
  }

  /// Limits the chosen EVSE, or the station, for a time.
  void lower(
      double kilowatts,
      Duration time,
      @Nullable String why,
      Runnable done,
      Consumer<String> refused) {
    StationId id = station.getValue();
    if (id == null) {
      return;
    }
    int there = evse.get();
    StationCommand.SetProfile command =
        deps.limits().lower(id, there, kilowatts * 1000, RateUnit.WATTS, time);
    Instant until = clock.instant().plus(time);
    send(
        command,
        why,
        () -> {
          lowered.set(new Lowered(id, there, command.profile().id(), kilowatts, until));
          look();
          done.run();
        },
        refused);
  }

  /// Takes the last such limit back.
  void raise(Consumer<String> refused) {
    Lowered set = lowered.get();
    if (set != null) {
      clear(set.profile(), null, () -> lowered.set(null), refused);
    }
  }

  void clear(int profile, @Nullable String why, Runnable done, Consumer<String> refused) {
    send(
        new StationCommand.ClearProfile(profile, null, null, null),
        why,
        () -> {
          look();
          done.run();
        },
        refused);
  }

  /// Gives a dynamic profile another set point or limit.
  void adjust(
      ProfileRow row,
      double kilowatts,
      @Nullable String why,
      Runnable done,
      Consumer<String> refused) {
    var schedule = row.known().profile().schedule();
    boolean aimed = schedule.periods().getFirst().rates().setpoint() != null;
    double value = schedule.unit() == RateUnit.WATTS ? kilowatts * 1000 : kilowatts;
    send(
        new StationCommand.UpdateSchedule(
            row.id(), aimed ? Rates.setpoint(value) : Rates.limit(value)),
        why,
        () -> {
          look();
          done.run();
        },
        refused);
  }

  void prioritize(LimitsView.Vehicle vehicle, Consumer<String> refused) {
    send(
        new StationCommand.Prioritize(vehicle.transaction(), !vehicle.priority()),
        null,
        this::look,
        refused);
  }

  /// Lets a vehicle give energy as well. // Q02.FR.05
  void allow(LimitsView.Vehicle vehicle, Consumer<String> refused) {
    send(
        new StationCommand.AllowTransfer(
            vehicle.transaction(),
            List.of(
                EnergyTransfer.AC_THREE_PHASE,
                EnergyTransfer.AC_BPT,
                EnergyTransfer.DC,
                EnergyTransfer.DC_BPT)),
        null,
        this::look,
        refused);
  }

  private void send(
      StationCommand<?> command, @Nullable String why, Runnable done, Consumer<String> refused) {
    StationId id = station.getValue();
    if (id == null) {
      return;
    }
    fx.background(
        () -> deps.commands().send(id, command, deps.origin().because(why)),
        running -> {
          var _ = running.answer().thenAccept(o -> fx.run(() -> answered(o, done, refused)));
        },
        failure ->
            refused.accept(
                Objects.requireNonNullElse(
                    failure.getMessage(), failure.getClass().getSimpleName())));
  }

  private static void answered(
      Outcome<? extends Reply> outcome, Runnable done, Consumer<String> refused) {
    if (outcome instanceof Outcome.Answered<? extends Reply> a && a.reply().accepted()) {
      done.run();
    } else {
      refused.accept(Stage.words(outcome));
    }
  }

  /// Which EVSE is looked at; 0 is the station.
  IntegerProperty evseProperty() {
    return evse;
  }

  ReadOnlyObjectProperty<@Nullable LimitsView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Outlook> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Lowered> loweredProperty() {
    return lowered.getReadOnlyProperty();
  }

  Instant now() {
    return clock.instant();
  }
}
