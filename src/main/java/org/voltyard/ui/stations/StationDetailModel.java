package org.voltyard.ui.stations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.CommandForm;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.FrameLog;
import org.voltyard.domain.FrameStudy;
import org.voltyard.domain.MeterKey;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.StationCommand;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationJob;
import org.voltyard.domain.StationView.ConnectorView;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.FindingsModel;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PlugValues;

/// One station in depth, kept up to date while followed.
public final class StationDetailModel {
  private static final int POINTS = 600;
  private static final int PAGE = 200;

  private final Fx fx;
  private final StationsDeps deps;
  private final InstantSource clock;
  private final CommandsModel commands;
  private final VariablesModel variables;
  private final ObjectProperty<@Nullable StationId> station =
      new SimpleObjectProperty<>(this, "station");
  private final UpkeepModel upkeep;
  private final ReadOnlyObjectWrapper<@Nullable StationView> view =
      new ReadOnlyObjectWrapper<>(this, "view");
  private final ReadOnlyObjectWrapper<List<StationJob>> jobs =
      new ReadOnlyObjectWrapper<>(this, "jobs", List.of());
  private final ReadOnlyObjectWrapper<List<MeterKey>> meterKeys =
      new ReadOnlyObjectWrapper<>(this, "meterKeys", List.of());
  private final ReadOnlyObjectWrapper<List<String>> sessions =
      new ReadOnlyObjectWrapper<>(this, "sessions", List.of());
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
  private final IntegerProperty connector = new SimpleIntegerProperty(this, "connector", 1);
  private final ObjectProperty<Duration> span =
      new SimpleObjectProperty<>(this, "span", Duration.ofMinutes(30));

  public StationDetailModel(Fx fx, StationsDeps deps, InstantSource clock) {
    this.fx = fx;
    this.deps = deps;
    this.clock = clock;
    commands = new CommandsModel(fx, deps.commands(), deps.origin(), clock);
    variables = new VariablesModel(fx, deps);
    upkeep = new UpkeepModel(fx, deps.upkeep(), station);
  }

  /// Turns to a station.
  void turnTo(StationId id) {
    if (!id.equals(station.get())) {
      commands.clear();
      station.set(id);
      look();
      StationView now = view.get();
      connector.set(now == null || now.plugs().isEmpty() ? 1 : busiest(now));
    }
  }

  /// Has the station take another password.
  void newPassword(StationId id, @Nullable String why, Runnable sent, Consumer<Throwable> failed) {
    fx.background(
        () ->
            deps.commands()
                .send(
                    id,
                    new StationCommand.SetPassword(deps.passwords().fresh()),
                    deps.origin().because(why)),
        running -> sent.run(),
        failed);
  }

  /// Holds a connector's meter to a key that was read off it; null takes it back.
  void pinMeterKey(int number, @Nullable String key, Runnable done, Consumer<Throwable> failed) {
    StationId id = station.get();
    if (id != null) {
      fx.background(
          () -> {
            deps.stations().pinMeterKey(new ConnectorId(id, number), key, deps.origin());
            return true;
          },
          kept -> done.run(),
          failed);
    }
  }

  private static int busiest(StationView station) {
    return station.plugs().stream()
        .filter(plug -> plug.session() != null)
        .findFirst()
        .orElse(station.plugs().getFirst())
        .id()
        .number();
  }

  Subscription follow() {
    return deps.feed()
        .follow(
            fx,
            views -> {
              if (views.stream().anyMatch(each -> each.id().equals(station.get()))) {
                look();
              }
            },
            failure -> {});
  }

  private void look() {
    StationId id = station.get();
    if (id != null) {
      variables.look(id);
      jobs.set(deps.stations().jobs(id));
      meterKeys.set(deps.stations().meterKeys(id));
      StationView now = deps.feed().find().apply(id).orElse(null);
      view.set(now);
      changes.set(changes.get() + 1);
      sessions.set(
          now == null
              ? List.of()
              : now.plugs().stream()
                  .map(ConnectorView::session)
                  .filter(Objects::nonNull)
                  .map(Object::toString)
                  .toList());
    }
  }

  /// The readings of the chosen connector over the chosen span, from the archive.
  void readCurve(Consumer<List<PlugValues>> done) {
    StationId id = station.get();
    if (id == null) {
      return;
    }
    ConnectorId plug = new ConnectorId(id, connector.get());
    Instant now = clock.instant();
    Instant from = now.minus(span.get());
    fx.background(
        () -> deps.archives().sessions().readings(plug, from, now, POINTS),
        (List<MeterReading> readings) -> {
          if (id.equals(station.get()) && plug.number() == connector.get()) {
            done.accept(readings.stream().map(PlugValues::of).toList());
          }
        },
        failure -> done.accept(List.of()));
  }

  /// The last reading of the chosen connector.
  @Nullable PlugValues latest() {
    StationView now = view.get();
    ConnectorView plug = now == null ? null : now.connectors().get(connector.get());
    return plug == null || plug.reading() == null ? null : PlugValues.of(plug.reading());
  }

  /// Reads a list about the station off the window's thread.
  private <T> void read(Supplier<List<T>> work, Consumer<List<T>> done, Consumer<String> failed) {
    StationId asked = station.get();
    fx.background(
        work,
        (List<T> rows) -> {
          if (Objects.equals(asked, station.get())) {
            done.accept(rows);
          }
        },
        failure ->
            failed.accept(
                Objects.requireNonNullElse(
                    failure.getMessage(), failure.getClass().getSimpleName())));
  }

  void readSessions(Consumer<List<Session>> done, Consumer<String> failed) {
    SessionArchive.Query query =
        new SessionArchive.Query(station.get(), null, null, null, null, null, PAGE);
    read(() -> deps.archives().sessions().search(query).items(), done, failed);
  }

  void readCommands(Consumer<List<CommandArchive.Entry>> done, Consumer<String> failed) {
    StationId id = station.get();
    if (id != null) {
      read(() -> deps.archives().commands().history(id, null, PAGE).items(), done, failed);
    }
  }

  void readFrames(Consumer<List<FrameLog.Frame>> done, Consumer<String> failed) {
    FrameLog.Query query =
        new FrameLog.Query(station.get(), null, null, null, false, null, null, null, PAGE);
    read(() -> deps.archives().frames().search(query).items(), done, failed);
  }

  /// What breaks the protocol in the station's frames.
  FindingsModel findings() {
    return new FindingsModel(
        fx,
        deps.archives().study(),
        period -> {
          StationId id = station.get();
          Duration back = period.length();
          Instant from = back == null ? null : clock.instant().minus(back);
          return id == null ? null : new FrameStudy.Scope(deps.archives().frames(), id, from, null);
        });
  }

  /// What it watches, notices and shows.
  DevicesModel devices() {
    return new DevicesModel(fx, deps.devices(), station);
  }

  /// Hands over the station's frames as they come, a few times a second.
  Subscription tail(Consumer<List<FrameLog.Frame>> frames) {
    AtomicLong number = new AtomicLong();
    Coalesced<Long, FrameLog.Frame> box =
        fx.coalesced(
            batch ->
                frames.accept(
                    batch.values().stream()
                        .filter(each -> each.station().equals(station.get()))
                        .toList()));
    AutoCloseable tail =
        deps.archives().frames().tail(frame -> box.offer(number.incrementAndGet(), frame));
    return () -> close(tail);
  }

  private static void close(AutoCloseable tail) {
    try {
      tail.close();
    } catch (Exception e) {
      throw new IllegalStateException("the tail of frames could not be closed", e);
    }
  }

  /// The forms of all commands that the station knows.
  List<CommandForm> forms() {
    StationId id = station.get();
    return id == null ? List.of() : deps.link().forms(id);
  }

  /// When it last said anything; null while it is not connected.
  @Nullable Instant heard() {
    StationId id = station.get();
    return id == null ? null : deps.link().lastHeard(id);
  }

  /// The limits on the station's charging.
  ProfilesModel profiles() {
    return new ProfilesModel(fx, deps, clock, station);
  }

  CommandsModel commands() {
    return commands;
  }

  UpkeepModel upkeep() {
    return upkeep;
  }

  ObjectProperty<@Nullable StationId> stationProperty() {
    return station;
  }

  /// The station as it stands; null when nobody knows it.
  ReadOnlyObjectProperty<@Nullable StationView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  VariablesModel variables() {
    return variables;
  }

  /// Updates of its firmware and uploads of its logs, the youngest first.
  ReadOnlyObjectProperty<List<StationJob>> jobsProperty() {
    return jobs.getReadOnlyProperty();
  }

  /// The public keys of its meters.
  ReadOnlyObjectProperty<List<MeterKey>> meterKeysProperty() {
    return meterKeys.getReadOnlyProperty();
  }

  /// The numbers of the sessions that run; changes when one begins or ends.
  ReadOnlyObjectProperty<List<String>> sessionsChangedProperty() {
    return sessions.getReadOnlyProperty();
  }

  /// Counts what happened to the station, also what its view does not show.
  ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// How it is led to a higher security profile.
  RaiseModel raises() {
    return new RaiseModel(fx, deps);
  }

  /// Which connector the curve shows.
  IntegerProperty connectorProperty() {
    return connector;
  }

  /// How far back the curve goes.
  ObjectProperty<Duration> spanProperty() {
    return span;
  }
}
