package org.voltyard.ui.people;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.voltyard.billing.statement.Statement;
import org.voltyard.billing.statement.StatementCsv;
import org.voltyard.billing.statement.StatementPdf;
import org.voltyard.billing.statement.StatementTable;
import org.voltyard.billing.statement.StatementWords;
import org.voltyard.billing.statement.Statements;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Origin;
import org.voltyard.ui.kit.Fx;

/// What a vehicle, a driver or an organisation charged in a period, and the paper on it.
final class HistoryModel {
  private final Fx fx;
  private final Deps deps;
  private final Statement.Subject subject;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State.Stopped());
  private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper(this, "read");
  private AtomicBoolean stopped = new AtomicBoolean();
  private Subscription ticks = Subscription.EMPTY;

  /// What is needed, and who looks.
  record Deps(Statements statements, AuditTrail trail, InstantSource clock, Origin origin) {}

  /// How far it is.
  sealed interface State {
    /// Sessions are being read.
    record Reading() implements State {}

    /// They are known.
    record Known(Statement statement) implements State {}

    /// They could not be read.
    record Failed(Throwable cause) implements State {}

    /// Nothing was asked for, or somebody stopped it.
    record Stopped() implements State {}
  }

  HistoryModel(Fx fx, Deps deps, Statement.Subject subject) {
    this.fx = fx;
    this.deps = deps;
    this.subject = subject;
  }

  Statement.Subject subject() {
    return subject;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Sessions read so far.
  ReadOnlyIntegerProperty readProperty() {
    return read.getReadOnlyProperty();
  }

  /// Reads the sessions of a period, in place of what was being read. The audit log has it before
  /// anything is seen.
  void look(Statement.Period period) {
    stop();
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger count = new AtomicInteger();
    stopped = stop;
    read.set(0);
    state.set(new State.Reading());
    ticks = fx.every(Fx.REPAINT, () -> read.set(count.get()));
    fx.background(
        () -> statement(period, stop, count),
        made -> over(stop, made.<State>map(State.Known::new).orElseGet(State.Stopped::new)),
        failure -> over(stop, new State.Failed(failure)));
  }

  private Optional<Statement> statement(
      Statement.Period period, AtomicBoolean stop, AtomicInteger count) {
    Origin origin = deps.origin();
    try {
      deps.trail().viewed(origin, kind() + " sessions", subject.id());
      return Optional.of(
          deps.statements()
              .of(
                  subject,
                  period,
                  origin,
                  sessions -> {
                    count.set(sessions);
                    if (stop.get()) {
                      throw new CancellationException();
                    }
                  }));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  private String kind() {
    return switch (subject.kind()) {
      case DRIVER -> "driver";
      case VEHICLE -> "vehicle";
      case ORGANISATION -> "organisation";
    };
  }

  private void over(AtomicBoolean asked, State now) {
    if (!asked.get()) {
      ticks.unsubscribe();
      state.set(now);
    }
  }

  /// Stops reading.
  void stop() {
    stopped.set(true);
    ticks.unsubscribe();
    if (state.get() instanceof State.Reading) {
      state.set(new State.Stopped());
    }
  }

  /// What the audit log calls the paper.
  String what() {
    return "statement of " + subject.id();
  }

  byte[] pdf(Statement statement, String language) {
    return StatementPdf.of(table(statement, language));
  }

  byte[] csv(Statement statement, String language) {
    return StatementCsv.of(table(statement, language)).getBytes(StandardCharsets.UTF_8);
  }

  private StatementTable table(Statement statement, String language) {
    return StatementTable.of(statement, StatementWords.in(language), deps.clock().instant());
  }
}
