package org.voltyard.ui.kit;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.ChargingPolicy;
import org.voltyard.charging.Commands;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.charging.DepotFold;
import org.voltyard.charging.DepotState;
import org.voltyard.charging.DeviceBook;
import org.voltyard.charging.DeviceReported;
import org.voltyard.charging.Effects;
import org.voltyard.charging.LiveDepot;
import org.voltyard.charging.Locks;
import org.voltyard.charging.Passwords;
import org.voltyard.charging.Reservations;
import org.voltyard.charging.Sessions;
import org.voltyard.charging.Stations;
import org.voltyard.charging.Tokens;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.Origin;
import org.voltyard.domain.PlugAndCharge;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;
import org.voltyard.energy.ChargingLimits;
import org.voltyard.energy.FirstPlan;
import org.voltyard.energy.ProfileBook;
import org.voltyard.energy.SmartCheck;
import org.voltyard.energy.SmartDesk;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.register.Recognition;
import org.voltyard.fleet.register.RegisterBook;
import org.voltyard.fleet.register.Registers;
import org.voltyard.fleet.register.imports.Imports;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;
import org.voltyard.ocpp.recording.RecordingStudy;
import org.voltyard.ocpp.v16.Messages;

/// A depot on a real journal in a temporary folder, with its bus; stations answer what the test
/// says.
public final class JournalDepot implements AutoCloseable {
  /// Judges recorded frames by what 1.6 says, knowing nothing of their stations.
  public static final FrameStudy STUDY =
      new RecordingStudy(List.of(Messages.ALL), station -> RecordingStudy.Known.NOTHING);

  public static final Origin TEST = new Origin("test", "window");

  public final DepotState state = new DepotState();
  public final Locks locks = new Locks();
  public final Journal journal;
  public final EventBus bus;
  public final Stations stations;
  public final Tokens tokens;
  public final Sessions sessions;
  public final Commands commands;
  public final LiveDepot depot;
  public final ChargingLimits limits;
  public final Registers registers;
  public final Recognition recognition;
  public final Imports imports;
  private final ProfileBook book = new ProfileBook();
  private final RegisterBook people = new RegisterBook();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final CompletableFuture<Reply> answer = new CompletableFuture<>();

  /// Opens it.
  public JournalDepot(Path folder, InstantSource clock) {
    AtomicReference<@Nullable EventBus> later = new AtomicReference<>();
    AtomicReference<@Nullable Effects> watching = new AtomicReference<>();
    journal =
        Journal.open(
            JournalSettings.in(folder),
            clock,
            group -> {
              group.forEach(state::apply);
              group.forEach(book::apply);
              group.forEach(people::apply);
              publish(group, later.get(), watching.get());
            });
    journal.replay(new DepotFold(state, book, people));
    bus = new EventBus(journal);
    later.set(bus);
    stations = new Stations(state, journal, locks, FourEyes.NONE);
    tokens = new Tokens(state, journal);
    registers = new Registers(people, journal);
    recognition = new Recognition(people, journal);
    imports =
        new Imports(
            registers, tokens, () -> ZoneId.of("Asia/Shanghai"), () -> UUID.randomUUID() + "");
    Effects effects = new Effects(journal, timer);
    watching.set(effects);
    commands =
        new Commands(
            state,
            journal,
            new Link(),
            new Reservations(state, journal),
            effects,
            new Passwords(),
            new SmartCheck(book, clock));
    sessions = new Sessions(state, journal, locks, commands, clock);
    depot =
        new LiveDepot(
            state,
            journal,
            () -> ChargingPolicy.USUAL,
            new Passwords(),
            clock,
            locks,
            CertificateDesk.CLOSED,
            PlugAndCharge.NONE,
            QuirkBook.EMPTY,
            new SmartDesk(book, new FirstPlan(), journal::append, clock),
            org.voltyard.domain.CostDesk.SILENT,
            new DeviceReported(new DeviceBook(), journal, new CustomerDesk(clock)));
    limits = new ChargingLimits(book, journal::append, clock);
  }

  private static void publish(
      List<Recorded> group, @Nullable EventBus bus, @Nullable Effects effects) {
    if (effects != null) {
      group.forEach(effects::heard);
    }
    if (bus != null) {
      bus.publish(group);
    }
  }

  /// The answer to all commands.
  public void answer(Reply reply) {
    answer.complete(reply);
  }

  @Override
  public void close() {
    timer.shutdown();
    bus.close();
    journal.close();
  }

  /// Waits until something is so, half a minute at most.
  public static void until(java.util.function.BooleanSupplier so) throws Exception {
    org.testfx.util.WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, so::getAsBoolean);
  }

  private final class Link implements StationLink {
    @Override
    public boolean connected(StationId station) {
      return true;
    }

    @Override
    public java.time.@Nullable Instant lastHeard(StationId station) {
      return null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R extends Reply> CompletableFuture<Outcome<R>> execute(
        StationId station, StationCommand<R> command) {
      return answer.thenApply(reply -> new Outcome.Answered<>((R) reply, "{}"));
    }

    @Override
    public Wire wire(StationId station, StationCommand<?> command) {
      return new Wire(command.getClass().getSimpleName(), "{}");
    }

    @Override
    public StationCommand<?> interpret(StationId station, String action, String payload) {
      throw new InvalidCommand(action);
    }

    @Override
    public List<CommandForm> forms(StationId station) {
      return List.of();
    }

    @Override
    public void disconnect(StationId station, String reason) {}
  }
}
