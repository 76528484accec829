package org.voltyard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ChargingProfile.Kind;
import org.voltyard.domain.ChargingProfile.Mode;
import org.voltyard.domain.ChargingProfile.Purpose;
import org.voltyard.domain.ChargingProfile.Rate;
import org.voltyard.domain.ChargingProfile.RateUnit;
import org.voltyard.domain.ChargingProfile.Recurrency;
import org.voltyard.domain.ChargingProfile;
import org.voltyard.domain.EnergyTransfer;
import org.voltyard.domain.Energy;
import org.voltyard.domain.KnownProfile;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Power;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.VehicleNeeds;
import org.voltyard.energy.Difference;
import org.voltyard.energy.LimitsView;
import org.voltyard.energy.Outlook;
import org.voltyard.energy.Span;

/// The limits on a station's charging: profiles, limits of others, vehicles' needs, and what all
/// comes to.
final class ChargingLimitsResource {
  private static final Param<Integer> EVSE =
      Param.path("evse", "Number of the EVSE, 0 for the whole station", Syntax.small(0, 1000));
  private static final Param<Integer> HOURS =
      Param.query("hours", "How far ahead; 12 when absent", Syntax.small(1, 168));
  private static final Param<Integer> PROFILE =
      Param.path("profile", "Number of the profile", Syntax.small(1, Integer.MAX_VALUE));

  /// All that is known.
  record Item(List<Profile> profiles, List<Foreign> foreign, List<Vehicle> vehicles) {
    static Item of(LimitsView view) {
      return new Item(
          view.profiles().stream().map(Profile::of).toList(),
          view.foreign().stream().map(Foreign::of).toList(),
          view.vehicles().stream().map(Vehicle::of).toList());
    }
  }

  /// A charging profile that the station has.
  record Profile(
      int id,
      @About("0 for the whole station") int evse,
      Purpose purpose,
      Kind kind,
      int stackLevel,
      @Nullable Recurrency recurrency,
      @Nullable Instant validFrom,
      @Nullable Instant validTo,
      @Nullable String transaction,
      @About("Of the rates: amperes for each phase, or watts") RateUnit unit,
      @Nullable Instant start,
      @Nullable Long durationS,
      List<Step> periods,
      @About("How far depot and station agree about it") KnownProfile.Standing standing,
      @About("Who set it, in the station's word") String source,
      @Nullable Instant setAt,
      @About("When the station reported it last") @Nullable Instant toldAt) {
    static Profile of(KnownProfile known) {
      ChargingProfile profile = known.profile();
      ChargingProfile.Schedule schedule = profile.schedule();
      return new Profile(
          profile.id(),
          known.connector(),
          profile.purpose(),
          profile.kind(),
          profile.stackLevel(),
          profile.recurrency(),
          profile.validFrom(),
          profile.validTo(),
          profile.transaction() == null ? null : profile.transaction().value(),
          schedule.unit(),
          schedule.start(),
          schedule.duration() == null ? null : (Long) schedule.duration().toSeconds(),
          schedule.periods().stream().map(Step::of).toList(),
          known.standing(),
          known.source(),
          known.setAt(),
          known.toldAt());
    }
  }

  /// A period of a schedule.
  record Step(
      long startS,
      @Nullable Double limit,
      @About("Zero or negative") @Nullable Double dischargeLimit,
      @About("Negative: discharging") @Nullable Double setpoint,
      @Nullable Integer phases,
      Mode mode) {
    static Step of(ChargingProfile.Period period) {
      return new Step(
          period.start().toSeconds(),
          value(period.rates().limit()),
          value(period.rates().discharge()),
          value(period.rates().setpoint()),
          period.phases(),
          period.mode());
    }
  }

  private static @Nullable Double value(@Nullable Rate rate) {
    return rate == null ? null : (Double) rate.value();
  }

  /// A limit that somebody else has set.
  record Foreign(
      @About("0 for the whole station") int evse,
      String source,
      @Nullable Boolean gridCritical,
      boolean localGeneration,
      @About("Whether its size was told") boolean sized,
      Instant since) {
    static Foreign of(LimitsView.Foreign foreign) {
      return new Foreign(
          foreign.limit().connector(),
          foreign.limit().source(),
          foreign.limit().critical(),
          foreign.limit().generation(),
          !foreign.limit().schedules().isEmpty(),
          foreign.at());
    }
  }

  /// A vehicle that charges, with what it told of itself by ISO 15118.
  record Vehicle(
      int evse,
      String transaction,
      boolean priority,
      @Nullable EnergyTransfer requested,
      @Nullable Instant departure,
      @Nullable Double wantedWh,
      @Nullable Double mostW,
      VehicleNeeds.@Nullable Answer answer,
      @Nullable String reason,
      @About("By what its intention breaks the limits") @Nullable String fault) {
    static Vehicle of(LimitsView.Vehicle vehicle) {
      VehicleNeeds needs = vehicle.needs();
      VehicleNeeds.Judged judged = vehicle.judged();
      return new Vehicle(
          vehicle.connector(),
          vehicle.transaction().value(),
          vehicle.priority(),
          needs == null ? null : needs.requested(),
          needs == null ? null : needs.departure(),
          needs == null ? null : wattHours(needs.amount()),
          needs == null ? null : watts(needs.most()),
          judged == null ? null : judged.answer(),
          judged == null ? null : judged.reason(),
          vehicle.fault());
    }
  }

  private static @Nullable Double wattHours(@Nullable Energy energy) {
    return energy == null ? null : (Double) energy.wattHours();
  }

  private static @Nullable Double watts(@Nullable Power power) {
    return power == null ? null : (Double) power.watts();
  }

  /// What holds from one time to another, in watts.
  record Stretch(
      Instant from,
      Instant to,
      @Nullable Double limitW,
      @Nullable Double dischargeLimitW,
      @Nullable Double setpointW,
      Mode mode,
      @About("What decides") @Nullable Purpose purpose,
      @Nullable Integer profile) {
    static Stretch of(Span span) {
      Span.Why why = span.why();
      return new Stretch(
          span.from(),
          span.to(),
          value(span.rates().limit()),
          value(span.rates().discharge()),
          value(span.rates().setpoint()),
          span.mode(),
          why == null ? null : why.purpose(),
          (why == null || why.profile() == 0) ? null : (Integer) why.profile());
    }
  }

  /// Where the depot and the station mean different limits.
  record Gap(Instant from, Instant to, @Nullable Double oursW, @Nullable Double theirsW) {
    static Gap of(Difference difference) {
      return new Gap(difference.from(), difference.to(), difference.ours(), difference.theirs());
    }
  }

  /// How the limits will be.
  record Ahead(
      List<Stretch> ours,
      @About("As the station told it when it was asked last") List<Stretch> told,
      @Nullable Instant toldAt,
      List<Stretch> foreign,
      List<Gap> differences) {
    static Ahead of(Outlook outlook) {
      return new Ahead(
          outlook.ours().stream().map(Stretch::of).toList(),
          outlook.told().stream().map(Stretch::of).toList(),
          outlook.toldAt(),
          outlook.foreign().stream().map(Stretch::of).toList(),
          outlook.differences().stream().map(Gap::of).toList());
    }
  }

  /// A limit for a time; it never raises what holds already.
  record Lowering(
      @About("0 for the whole station") int evse, double limitW, @About("1 to 10080") int minutes) {
    Lowering {
      if (evse < 0 || evse > 1000) {
        throw new IllegalArgumentException("evse " + evse + ": 0 to 1000 is allowed");
      } else if (!(limitW >= 0 && limitW <= 1e9)) {
        throw new IllegalArgumentException("limitW " + limitW + ": 0 to 1e9 is allowed");
      } else if (minutes < 1 || minutes > 10_080) {
        throw new IllegalArgumentException("minutes " + minutes + ": 1 to 10080 is allowed");
      }
    }
  }

  /// What the station said, and by which number the profile is taken back.
  record Set(int profile, boolean accepted, String status) {}

  private final Doors.Limits limits;
  private final Lookup lookup;

  ChargingLimitsResource(Doors.Limits limits, Lookup lookup) {
    this.limits = limits;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/stations/{id}/charging-limits", "What limits a station's charging")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(limits.known().of(station(request))))),
        Route.get("/stations/{id}/charging-limits/{evse}", "How the limits will be")
            .needs(Permission.VIEW)
            .with(StationsResource.ID, EVSE, HOURS)
            .gives(Ahead.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::ahead),
        Route.post("/stations/{id}/charging-limits", "Limits a station or an EVSE for a time")
            .needs(Permission.SERVICE)
            .with(StationsResource.ID)
            .takes(Lowering.class)
            .gives(Set.class)
            .fails(Problem.Kind.NOT_FOUND)
            .fails(Outcomes.PROBLEMS)
            .by(this::lower),
        Route.delete("/stations/{id}/charging-profiles/{profile}", "Removes a charging profile")
            .needs(Permission.SERVICE)
            .with(StationsResource.ID, PROFILE)
            .gives(Set.class)
            .fails(Problem.Kind.NOT_FOUND)
            .fails(Outcomes.PROBLEMS)
            .by(this::clear));
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private Answer ahead(Request request) {
    return Answer.ok(
        Ahead.of(
            limits
                .known()
                .outlook(
                    station(request),
                    request.path(EVSE),
                    Duration.ofHours(request.query(HOURS, 12)),
                    RateUnit.WATTS)));
  }

  private Answer lower(Request request) {
    StationId station = station(request);
    Lowering wanted = request.body(Lowering.class);
    StationCommand.SetProfile command =
        limits
            .known()
            .lower(
                station,
                wanted.evse(),
                wanted.limitW(),
                RateUnit.WATTS,
                Duration.ofMinutes(wanted.minutes()));
    return told(command.profile().id(), limits.send().send(station, command, request.origin()));
  }

  private Answer clear(Request request) {
    int profile = request.path(PROFILE);
    return told(
        profile,
        limits
            .send()
            .send(
                station(request),
                new StationCommand.ClearProfile(profile, null, null, null),
                request.origin()));
  }

  private static Answer told(int profile, CompletableFuture<? extends Outcome<?>> pending) {
    Outcome.Answered<?> answered = Outcomes.answered(pending);
    return Answer.ok(new Set(profile, answered.reply().accepted(), answered.reply().status()));
  }
}
