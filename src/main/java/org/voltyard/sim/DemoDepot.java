package org.voltyard.sim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Edition;

/// A depot to be played: its chargers, tokens, vehicles, and who comes when.
public record DemoDepot(
    String name, List<Post> stations, List<Card> tokens, List<VehicleModel> vehicles, Plan plan) {
  public DemoDepot {
    stations = List.copyOf(stations);
    tokens = List.copyOf(tokens);
    vehicles = List.copyOf(vehicles);
  }

  /// A charger, with what the depot should know of it beforehand.
  ///
  /// @param group feeder or row
  /// @param edition the version of OCPP it speaks
  /// @param secured where it connects over TLS; null where it connects as the others do
  public record Post(
      String id,
      String name,
      String group,
      double ratedWatts,
      List<Outlet> outlets,
      ChargerPlan.Plate plate,
      @Nullable String password,
      Edition edition,
      @Nullable Secured secured) {
    public Post {
      outlets = List.copyOf(outlets);
    }

    /// One that connects where the others do.
    public Post(
        String id,
        String name,
        String group,
        double ratedWatts,
        List<Outlet> outlets,
        ChargerPlan.Plate plate,
        @Nullable String password,
        Edition edition) {
      this(id, name, group, ratedWatts, outlets, plate, password, edition, null);
    }

    /// Where it connects.
    Link link(String base) {
      Secured over = secured;
      return over == null
          ? new Link(base, password)
          : new Link(over.address(), password, over.side());
    }
  }

  /// A way to the depot over TLS: its address up to the charger's own name, and by what it is
  /// known.
  public record Secured(String address, TlsSide side) {}

  /// A token that the depot should know beforehand.
  public record Card(
      String id,
      String holder,
      boolean blocked,
      @Nullable String parent,
      @Nullable Instant expires) {}

  /// How the depot is played.
  ///
  /// @param seed the same seed plays the same depot
  /// @param factor time-lapse
  /// @param occupied share of the connectors with a vehicle at the start
  /// @param strangers tokens that the depot does not know
  /// @param broken chargers that are out of order at the start
  public record Plan(
      long seed,
      double factor,
      int sampleSeconds,
      double occupied,
      List<Fleet> fleets,
      List<String> strangers,
      List<String> broken,
      Mishaps mishaps) {
    public Plan {
      broken = List.copyOf(broken);
      fleets = List.copyOf(fleets);
      strangers = List.copyOf(strangers);
    }
  }

  /// Vehicles of one kind of user.
  ///
  /// @param groups feeders or rows that it uses
  /// @param weights how busy each hour of the day is, 24 numbers around 1
  public record Fleet(
      String name,
      List<String> groups,
      List<String> vehicles,
      List<String> cards,
      Habit habit,
      List<Double> weights) {
    public Fleet {
      groups = List.copyOf(groups);
      vehicles = List.copyOf(vehicles);
      cards = List.copyOf(cards);
      weights = List.copyOf(weights);
    }
  }

  /// How a fleet behaves; minutes are those of the yard, which the factor makes shorter.
  ///
  /// @param gapMinutes between one vehicle and the next at a connector, in the mean
  /// @param soc charge at arrival
  /// @param target charge wanted
  /// @param wrongCard share of arrivals that first try a card that is no good
  public record Habit(
      double gapMinutes, Span stayMinutes, Span soc, Span target, double wrongCard) {}

  /// From a number to another.
  public record Span(double from, double to) {
    public Span {
      if (!(from <= to)) {
        throw new IllegalArgumentException("from " + from + " to " + to);
      }
    }

    double at(double share) {
      return from + (to - from) * share;
    }
  }

  /// How often something goes wrong anywhere, and for how long, in seconds of the wall clock.
  public record Mishaps(double everySeconds, Span lastSeconds) {}
}
