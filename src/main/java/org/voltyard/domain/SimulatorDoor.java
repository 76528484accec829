package org.voltyard.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets a panel play the simulated depot of `--demo` by hand; every call returns at once and may be
/// made from any thread.
public interface SimulatorDoor {
  /// One simulated charger as it stands now.
  ///
  /// @param connected whether its socket is open and the depot has admitted it
  /// @param kept why it stays away from the depot, null when it does not
  record Charger(
      StationId id,
      String name,
      String model,
      boolean connected,
      @Nullable String kept,
      List<Plug> plugs) {
    public Charger {
      plugs = List.copyOf(plugs);
    }
  }

  /// One connector of a simulated charger.
  ///
  /// @param register what its meter shows
  /// @param transaction the number the depot gave, `…` while it has given none, null without one
  /// @param trouble what is broken, null when nothing is
  record Plug(
      ConnectorId id,
      ConnectorStatus status,
      Power rated,
      Power power,
      Energy register,
      @Nullable Parked vehicle,
      @Nullable String transaction,
      @Nullable String trouble) {}

  /// The vehicle at a connector; `target` is the charge at which it wants no more.
  record Parked(String name, String model, Percent soc, Percent target) {}

  /// A kind of vehicle that can be driven in.
  record Model(String name, Energy battery, boolean direct, boolean alternating) {}

  /// A card that can be presented; `note` tells what is special about it, such as blocked.
  record Card(TokenId token, String holder, String note) {}

  /// What can be made to happen to a charger.
  enum Trouble {
    GROUND_FAILURE,
    CONNECTOR_LOCK,
    HIGH_TEMPERATURE,
    EV_COMMUNICATION,
    METER_FAILURE,
    READER_FAILURE,
    /// Without power for half a minute, then it boots again.
    POWER_LOSS,
    /// The answer to the next start never arrives.
    LOST_ANSWER,
    /// Its clock goes wrong by a quarter of an hour.
    CLOCK_SKEW,
    METER_JUMP,
    METER_FALL,
    /// Says it charges, and does not.
    STUCK_SESSION,
    /// Readings arrive half a minute late and in the wrong order.
    LATE_DELIVERY,
    MALFORMED_FRAME
  }

  /// How fast the depot is played.
  ///
  /// @param factor arrivals, stays and batteries run this many times faster; watts and clocks do
  ///   not
  record Pace(double factor, boolean paused) {}

  List<Charger> chargers();

  List<Model> models();

  List<Card> cards();

  Pace pace();

  void pace(Pace pace);

  /// Parks a vehicle of the model at a free connector and plugs it in.
  void plugIn(ConnectorId plug, String model, Percent soc);

  void unplug(ConnectorId plug);

  /// Holds a card to the reader: starts or ends charging.
  void present(ConnectorId plug, TokenId card);

  void breakDown(ConnectorId plug, Trouble trouble);

  /// Mends everything that is broken at the charger.
  void repair(StationId charger);

  void goOffline(StationId charger, Duration howLong);

  void comeBack(StationId charger);

  /// Runs a task after every change, on a thread of the simulator, until what is returned is
  /// closed.
  Listening listen(Runnable task);

  /// Ends with `close`.
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
