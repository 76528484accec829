package org.voltyard.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Percent;
import org.voltyard.domain.Power;
import org.voltyard.domain.SimulatorDoor;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.ocpp.v16.ChargePointErrorCode;
import org.voltyard.sim.Arrival;
import org.voltyard.sim.Breakdown;
import org.voltyard.sim.ChargerState;
import org.voltyard.sim.DemoDepot;
import org.voltyard.sim.Fault;
import org.voltyard.sim.SimDepot;
import org.voltyard.sim.VehicleModel;

/// Lets the window play the demo's depot, and the depot know its stations and tokens beforehand.
public final class DemoSimulator implements SimulatorDoor {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HALF_MINUTE = Duration.ofSeconds(30);
  private static final double JUMP_WH = 250_000;
  private static final double FULL_ENOUGH = 0.9;

  private final DemoDepot data;
  private final SimDepot depot;
  private final Map<String, DemoDepot.Post> posts;
  private final Map<String, VehicleModel> models;
  private volatile Pace pace;

  public DemoSimulator(DemoDepot data, SimDepot depot) {
    this.data = data;
    this.depot = depot;
    posts =
        data.stations().stream().collect(Collectors.toMap(DemoDepot.Post::id, Function.identity()));
    models =
        data.vehicles().stream().collect(Collectors.toMap(VehicleModel::name, Function.identity()));
    pace = new Pace(data.plan().factor(), false);
  }

  /// The stations of a depot as its operator would have written them down.
  public static List<Station> stations(DemoDepot data) {
    return data.stations().stream()
        .map(
            post ->
                new Station(
                    new StationId(post.id()),
                    Station.Admission.ADMITTED,
                    post.name(),
                    post.group(),
                    new Power(post.ratedWatts()),
                    null,
                    false,
                    post.outlets().size()))
        .toList();
  }

  /// The tokens of a depot.
  public static List<Token> tokens(DemoDepot data) {
    return data.tokens().stream()
        .map(
            card -> {
              String parent = card.parent();
              return new Token(
                  new TokenId(card.id()),
                  card.blocked() ? Token.Status.BLOCKED : Token.Status.ACCEPTED,
                  parent == null ? null : new TokenId(parent),
                  card.expires(),
                  card.holder());
            })
        .toList();
  }

  @Override
  public List<Charger> chargers() {
    return depot.chargers().stream().map(this::charger).toList();
  }

  private Charger charger(ChargerState state) {
    DemoDepot.Post post = posts.get(state.id());
    StationId id = new StationId(state.id());
    return new Charger(
        id,
        post == null ? state.id() : post.name(),
        post == null ? "" : post.plate().model(),
        state.admitted(),
        state.kept(),
        state.plugs().stream().map(plug -> plug(id, plug)).toList());
  }

  private static Plug plug(StationId station, ChargerState.Plug plug) {
    ChargerState.Flow flow = plug.flow();
    ChargerState.Running running = plug.transaction();
    String number = running == null ? null : running.number();
    return new Plug(
        new ConnectorId(station, plug.number()),
        ConnectorStatus.valueOf(plug.status().name()),
        new Power(flow.ratedWatts()),
        new Power(flow.watts()),
        Energy.wattHours((long) flow.registerWh()),
        parked(plug.vehicle()),
        running == null ? null : number == null ? "…" : number,
        plug.trouble());
  }

  private static @Nullable Parked parked(ChargerState.@Nullable Parked vehicle) {
    return vehicle == null
        ? null
        : new Parked(
            vehicle.name(),
            vehicle.model(),
            new Percent(vehicle.soc() * 100),
            new Percent(vehicle.target() * 100));
  }

  @Override
  public List<Model> models() {
    return data.vehicles().stream()
        .map(
            model ->
                new Model(
                    model.name(),
                    Energy.wattHours(model.batteryWh()),
                    model.dcWatts() > 0,
                    model.acPhases() > 0))
        .toList();
  }

  @Override
  public List<Card> cards() {
    return data.tokens().stream()
        .map(card -> new Card(new TokenId(card.id()), card.holder(), note(card)))
        .toList();
  }

  private static String note(DemoDepot.Card card) {
    return card.blocked() ? "blocked" : card.expires() == null ? "" : "expires " + card.expires();
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public void pace(Pace wanted) {
    depot.pace(wanted.factor(), wanted.paused());
    pace = wanted;
  }

  @Override
  public void plugIn(ConnectorId plug, String model, Percent soc) {
    VehicleModel found = models.get(model);
    if (found == null) {
      throw new IllegalArgumentException("no vehicle model '" + model + "'");
    }
    double share = soc.value() / 100;
    double target = Math.min(1, Math.max(FULL_ENOUGH, share + 0.05));
    depot
        .charger(plug.station().value())
        .plugIn(plug.number(), new Arrival(model, found, share, target));
  }

  @Override
  public void unplug(ConnectorId plug) {
    depot.charger(plug.station().value()).unplug(plug.number());
  }

  @Override
  public void present(ConnectorId plug, TokenId card) {
    depot.charger(plug.station().value()).present(plug.number(), card.value());
  }

  @Override
  public void breakDown(ConnectorId plug, Trouble trouble) {
    depot.charger(plug.station().value()).breakDown(fault(plug.number(), trouble));
  }

  private static Fault fault(int number, Trouble trouble) {
    return switch (trouble) {
      case GROUND_FAILURE -> broken(number, ChargePointErrorCode.GROUND_FAILURE);
      case CONNECTOR_LOCK -> broken(number, ChargePointErrorCode.CONNECTOR_LOCK_FAILURE);
      case HIGH_TEMPERATURE ->
          new Fault.Broken(
              number,
              new Breakdown(
                  ChargePointErrorCode.HIGH_TEMPERATURE, false, "cable above 70 C", "TH-071"));
      case EV_COMMUNICATION -> broken(number, ChargePointErrorCode.EV_COMMUNICATION_ERROR);
      case METER_FAILURE -> broken(number, ChargePointErrorCode.POWER_METER_FAILURE);
      case READER_FAILURE -> new Fault.ReaderBroken();
      case POWER_LOSS -> new Fault.PowerLoss(HALF_MINUTE);
      case LOST_ANSWER -> new Fault.LostAnswer();
      case CLOCK_SKEW -> new Fault.ClockSkew(QUARTER);
      case METER_JUMP -> new Fault.MeterJump(number, JUMP_WH);
      case METER_FALL -> new Fault.MeterJump(number, -JUMP_WH);
      case STUCK_SESSION -> new Fault.StuckSession(number);
      case LATE_DELIVERY -> new Fault.LateDelivery(HALF_MINUTE);
      case MALFORMED_FRAME -> new Fault.MalformedFrame();
    };
  }

  private static Fault broken(int number, ChargePointErrorCode code) {
    return new Fault.Broken(number, Breakdown.of(code));
  }

  @Override
  public void repair(StationId charger) {
    depot.charger(charger.value()).repair();
  }

  @Override
  public void goOffline(StationId charger, Duration howLong) {
    depot.charger(charger.value()).goOffline(howLong);
  }

  @Override
  public void comeBack(StationId charger) {
    depot.charger(charger.value()).comeBack();
  }

  @Override
  public Listening listen(Runnable task) {
    Runnable end = depot.listen(task);
    return end::run;
  }
}
