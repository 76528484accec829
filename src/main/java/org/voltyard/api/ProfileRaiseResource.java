package org.voltyard.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Permission;
import org.voltyard.domain.ProfileRaise;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

/// Leads a station to a higher security profile.
final class ProfileRaiseResource {
  private static final String PATH = "/stations/{id}/profile-raise";

  /// What is wanted.
  record Body(
      @About("1 to 3") int profile,
      @About("Under which it reaches the depot then; absent: as the depot's certificate says")
          @Nullable String address,
      @About("Interface of the station, such as Wired0; absent: the usual one")
          @Nullable String networkInterface) {
    Body {
      if (profile < 1 || profile > 3) {
        throw new IllegalArgumentException("profile " + profile + ": 1 to 3 is allowed");
      }
    }
  }

  /// How far it has come.
  record Item(
      int profile,
      String address,
      Instant since,
      String who,
      List<ProfileRaise.Step> done,
      @About("What is to do now; null while the station is on its way back")
          ProfileRaise.@Nullable Step next,
      List<ProfileRaise.Step> steps,
      @About("Slot of the new way, where the station has slots") @Nullable Integer slot) {
    static Item of(ProfileRaise raise) {
      return new Item(
          raise.plan().goal().number(),
          raise.plan().address(),
          raise.since(),
          raise.origin().who(),
          raise.done(),
          raise.next(),
          Arrays.stream(ProfileRaise.Step.values()).filter(raise::needed).toList(),
          raise.slot());
    }
  }

  /// The raise that is under way, or why the last one was not finished.
  record State(@Nullable Item raise, @Nullable String stopped) {}

  private final Doors.Raises raises;
  private final Lookup lookup;

  ProfileRaiseResource(Doors.Raises raises, Lookup lookup) {
    this.raises = raises;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, "How far a station has been led to a higher security profile")
            .needs(Permission.VIEW)
            .with(StationsResource.ID)
            .gives(State.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(state(station(request)))),
        Route.post(PATH, "Leads a station to a higher security profile")
            .needs(Permission.ADMIN)
            .with(StationsResource.ID)
            .takes(Body.class)
            .gives(202, State.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT, Problem.Kind.INVALID_COMMAND)
            .by(this::begin),
        Route.delete(PATH, "Leads a station no further")
            .needs(Permission.ADMIN)
            .with(StationsResource.ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::stop));
  }

  private StationId station(Request request) {
    return lookup.station(request.path(StationsResource.ID)).id();
  }

  private State state(StationId id) {
    return new State(
        raises.now().apply(id).map(Item::of).orElse(null), raises.stopped().apply(id).orElse(null));
  }

  private Answer begin(Request request) {
    StationId id = station(request);
    Body body = request.body(Body.class);
    try {
      raises
          .begin()
          .begin(
              id,
              new ProfileRaise.Wish(
                  SecurityProfile.of(body.profile()), body.address(), body.networkInterface()),
              request.origin());
    } catch (StationLink.InvalidCommand e) {
      throw new Problem(Problem.Kind.INVALID_COMMAND, String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
    return new Answer.Value(202, state(id));
  }

  private Answer stop(Request request) {
    try {
      raises.stop().accept(station(request), request.origin());
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
    return new Answer.Done();
  }
}
