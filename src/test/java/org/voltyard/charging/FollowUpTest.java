package org.voltyard.charging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Reply;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationLink;

class FollowUpTest {
  private static final String WHY = "the station says that it is over";

  @TempDir Path folder;
  private final AtOnce timer = new AtOnce();

  @AfterEach
  void end() {
    timer.shutdownNow();
  }

  /// Does at once what was to come later.
  private static final class AtOnce extends ScheduledThreadPoolExecutor {
    private AtOnce() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      return super.schedule(task, 0, unit);
    }
  }

  /// Keeps the commands that are to go to the station; nothing answers them.
  private static final class HeardLink implements StationLink {
    private final BlockingQueue<StationCommand<?>> heard = new LinkedBlockingQueue<>();

    @Override
    public boolean connected(StationId station) {
      return true;
    }

    @Override
    public @Nullable Instant lastHeard(StationId station) {
      return null;
    }

    @Override
    public <R extends Reply> CompletableFuture<Outcome<R>> execute(
        StationId station, StationCommand<R> command) {
      heard.add(command);
      return CompletableFuture.completedFuture(new Outcome.NotConnected<>());
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

  private FollowUp followUp(TestDepot it, HeardLink link) {
    Commands commands =
        new Commands(
            it.state,
            it.journal,
            link,
            new Reservations(it.state, it.journal),
            new Effects(it.journal, timer),
            new Passwords());
    Sessions sessions = new Sessions(it.state, it.journal, it.locks, commands, it.clock);
    return new FollowUp(
        it.state, commands, link, timer, new Passwords(), sessions, QuirkBook.EMPTY);
  }

  @Test
  void aTransactionOfWhichNothingWasHeardSinceTheStationCameBackIsAskedFor()
      throws InterruptedException {
    try (TestDepot it = new TestDepot(folder).admitted()) {
      HeardLink link = new HeardLink();
      FollowUp followUp = followUp(it, link);
      Depot.Begun begun = it.begin(1, TestDepot.CARD, it.now(), 100);
      it.clock.pass(Duration.ofMinutes(10));
      it.depot.connected(
          TestDepot.CP, new Depot.Arrival("127.0.0.1", "ocpp2.0.1", SecurityProfile.OPEN, false));
      followUp.heard(it.facts.getLast());
      StationCommand<?> asked = link.heard.poll(30, TimeUnit.SECONDS);
      while (asked != null && !(asked instanceof StationCommand.ReadTransaction)) {
        asked = link.heard.poll(30, TimeUnit.SECONDS);
      }
      assertThat(asked).isEqualTo(new StationCommand.ReadTransaction(begun.transaction()));
      told(it, followUp, begun, false, true);
      told(it, followUp, begun, true, false);
      assertThat(it.facts(SessionEvent.Ended.class)).isEmpty();
      told(it, followUp, begun, false, false);
      assertThat(it.facts(SessionEvent.Ended.class).getLast().end())
          .returns(Session.End.By.DEPOT, e -> e.by())
          .satisfies(e -> assertThat(e.evidence()).startsWith(WHY));
    }
  }

  private static void told(
      TestDepot it, FollowUp followUp, Depot.Begun begun, boolean ongoing, boolean waiting) {
    followUp.heard(
        new Recorded(
            1,
            it.now(),
            new StationEvent.TransactionTold(TestDepot.CP, begun.transaction(), ongoing, waiting)));
  }
}
