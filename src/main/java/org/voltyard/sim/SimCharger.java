package org.voltyard.sim;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.v16.StopTransaction;

/// One simulated charger that speaks one version of OCPP over a real connection. Its methods may be
/// called from any thread; they take effect in a task of its clock.
public final class SimCharger implements AutoCloseable {
  private static final Duration STEP = Duration.ofSeconds(1);

  /// What a charger stands in; chargers of one clock share it.
  record World(SimClock clock, Wire.Maker wires, Pace pace, Random random) {}

  private final Cabinet cabinet;
  private final Dialect dialect;
  private final Line line;
  private final Deliveries deliveries;
  private final PowerFlow flow;
  private final Statuses statuses;
  private final Sessions sessions;
  private final CardReader reader;
  private final Tether tether;
  private final Metering metering;
  private final Commands commands;
  private final Faults faults;
  private final SecurityLog log;
  private final Consumer<ChargerState> listener;

  private volatile ChargerState state;
  private boolean closed;
  private SimClock.Timer step = SimClock.Timer.NONE;

  SimCharger(ChargerPlan plan, World world, Consumer<ChargerState> listener) {
    this.listener = listener;
    cabinet = new Cabinet(plan, world.clock(), world.pace(), world.random());
    dialect = plan.edition() == Edition.V1_6 ? new Dialect16(cabinet) : new Dialect2(cabinet);
    deliveries = new Deliveries(world.clock(), cabinet.config(), dialect, cabinet::admitted);
    line = new Line(world.clock(), dialect.actions(), this::obey, deliveries::next);
    state = ChargerState.of(cabinet, line, "not started", 0);
    flow = new PowerFlow(cabinet);
    statuses = new Statuses(cabinet, dialect, line, this::changed);
    metering = new Metering(cabinet, flow, deliveries);
    ReservationDesk reservations = new ReservationDesk(cabinet, statuses, this::lapsed);
    sessions =
        new Sessions(
            cabinet, new Sessions.Parts(flow, metering, deliveries, statuses, reservations));
    reader = new CardReader(cabinet, dialect, line, sessions);
    Boot boot = new Boot(cabinet, dialect, line, statuses);
    tether = new Tether(cabinet, world.wires(), line, boot, this::changed);
    log = new SecurityLog(cabinet, dialect, line);
    boot.onReady(log::tell);
    Power power = new Power(cabinet, sessions, boot, tether, log);
    commands = commands(reservations, boot, power);
    faults =
        new Faults(cabinet, new Faults.Parts(line, deliveries, sessions, statuses, power), tether);
    deliveries.onPump(line::pump);
    deliveries.onStarted(sessions::started);
    deliveries.onStopped(sessions::stopped);
  }

  private Commands commands(ReservationDesk reservations, Boot boot, Power power) {
    Commands.Parts parts =
        new Commands.Parts(
            dialect,
            line,
            new Remote(cabinet, sessions, reader, statuses, reservations),
            sessions,
            deliveries,
            metering,
            statuses,
            reservations,
            boot,
            power,
            new Maintenance(
                cabinet, new Maintenance.Parts(dialect, line, sessions, power, boot, log)),
            new ProfileDesk(cabinet, this::look),
            log,
            tether);
    return dialect instanceof Dialect2 later
        ? new Commands2(cabinet, later, parts)
        : new Commands16(cabinet, parts);
  }

  private void lapsed(int reservation) {
    Call<?> told = dialect.lapsed(reservation);
    if (told != null) {
      line.tell(told);
    }
  }

  private Record obey(Record command) {
    return commands.obey(command);
  }

  /// The state as it last changed, at most a second old.
  public ChargerState state() {
    return state;
  }

  /// What its display shows that a transaction costs; null where nothing was told.
  @Nullable BigDecimal shownCost(String transaction) {
    return cabinet.till().shown(transaction);
  }

  public String id() {
    return cabinet.plan().id();
  }

  ChargerPlan plan() {
    return cabinet.plan();
  }

  /// Switches the charger on: it connects and begins to work.
  public void start() {
    run(
        () -> {
          log.note("StartupOfTheDevice", "firmware " + cabinet.firmware);
          tether.connect();
          metering.rearm();
          arm();
        });
  }

  public void plugIn(int connector, Arrival arrival) {
    run(() -> sessions.plugIn(cabinet.connector(connector), arrival));
  }

  public void unplug(int connector) {
    run(() -> sessions.unplug(cabinet.connector(connector)));
  }

  /// Holds a card to the reader beside a connector.
  public void present(int connector, String card) {
    run(() -> reader.present(cabinet.connector(connector), card));
  }

  public void breakDown(Fault fault) {
    run(() -> faults.happen(fault));
  }

  public void repair() {
    run(faults::repair);
  }

  /// Stays away from the depot and goes on charging; zero: until told to come back.
  public void goOffline(Duration howLong) {
    breakDown(new Fault.LostLink(howLong));
  }

  public void comeBack() {
    run(tether::connect);
  }

  private void run(Runnable task) {
    cabinet
        .clock()
        .run(
            () -> {
              if (!closed) {
                task.run();
              }
            });
  }

  private void arm() {
    step.cancel();
    step = cabinet.clock().after(STEP, this::step);
  }

  private void step() {
    look();
    arm();
  }

  private void look() {
    flow.settle();
    statuses.report();
    metering.watch();
    commands.look();
  }

  private void changed() {
    state = ChargerState.of(cabinet, line, tether.kept(), deliveries.size());
    listener.accept(state);
  }

  /// Ends what runs in good order, before it is switched off.
  void windDown() {
    run(() -> sessions.endAll(StopTransaction.Reason.REBOOT));
  }

  /// Switches the charger off; nothing is told any more.
  @Override
  public void close() {
    run(
        () -> {
          closed = true;
          step.cancel();
          tether.leave("closed", false, Duration.ZERO);
        });
  }
}
