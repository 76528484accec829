package org.voltyard.ui.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Sessions;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Page;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCost;
import org.voltyard.event.EventBus;
import org.voltyard.fleet.register.Names;
import org.voltyard.fleet.register.Recognition;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;
import org.voltyard.ui.kit.Texts;

/// Live and past sessions as one list, newest first, and what can be done with the chosen one.
public final class SessionsModel {
  static final int PAGE = 200;

  private final Fx fx;
  private final Deps deps;
  private final SessionFeed feed;
  private final Map<SessionId, SessionRow> known = new HashMap<>();
  private final ObjectProperty<SessionFilter> filter =
      new SimpleObjectProperty<>(this, "filter", SessionFilter.ALL);
  private final ReadOnlyObjectWrapper<List<SessionRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final PageReader<Found> past;
  private final Attributions people;
  private final ChosenSession chosen;

  /// What is needed: the running sessions, all sessions, what happens to them, and who acts.
  ///
  /// @param costs what a session costs, null where nothing is known
  /// @param people null for whoever may not see them
  public record Deps(
      Sessions sessions,
      SessionArchive archive,
      EventBus bus,
      Origin origin,
      Function<SessionId, @Nullable Cost> costs,
      @Nullable People people) {
    /// Without costs and people.
    public Deps(Sessions sessions, SessionArchive archive, EventBus bus, Origin origin) {
      this(sessions, archive, bus, origin, _ -> null, null);
    }
  }

  /// The names of people, and putting sessions down to them.
  public record People(Names names, Recognition recognition) {}

  /// A session of the archive with whose it is.
  private record Found(Session session, SessionArchive.@Nullable Whose whose) {}

  /// What a session costs, by the depot and by its station.
  public record Cost(@Nullable SessionCost cost, boolean over, @Nullable StationCost station) {}

  /// Over the sessions.
  public SessionsModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
    feed = new SessionFeed(deps.bus(), deps.sessions());
    chosen = new ChosenSession(fx, deps);
    people = new Attributions(deps.archive(), deps.people());
    past = new PageReader<>(fx, this::loaded);
    filter.addListener((o, was, is) -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    Subscription heard = feed.listen();
    Subscription ticks = fx.every(Fx.REPAINT, this::tick);
    reload();
    return Subscription.combine(heard, ticks);
  }

  ObjectProperty<SessionFilter> filterProperty() {
    return filter;
  }

  ReadOnlyObjectProperty<List<SessionRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return past.failureProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return past.loadingProperty();
  }

  ReadOnlyObjectProperty<@Nullable SessionRow> chosenProperty() {
    return chosen.rowProperty();
  }

  /// Readings of the chosen session, in order.
  ReadOnlyObjectProperty<List<MeterReading>> readingsProperty() {
    return chosen.readingsProperty();
  }

  /// What the chosen session costs, null where that is not known.
  ReadOnlyObjectProperty<@Nullable Cost> costProperty() {
    return chosen.costProperty();
  }

  /// The checks of its signed readings.
  ReadOnlyObjectProperty<List<MeterProof>> proofsProperty() {
    return chosen.proofsProperty();
  }

  /// How far the last stop has come.
  ReadOnlyObjectProperty<@Nullable StopProgress> stoppingProperty() {
    return chosen.stoppingProperty();
  }

  /// Begins anew with what runs and the first page of the past.
  void reload() {
    SessionFilter wanted = filter.get();
    past.stop();
    known.clear();
    List<Session> open = List.copyOf(deps.sessions().open());
    open.forEach(this::put);
    show();
    past.begin(cursor -> page(wanted, cursor, PAGE));
    fx.background(
        () -> people.read(open.stream().map(Session::id).toList()),
        found -> attributed(found, open),
        missing -> {});
  }

  private Page<Found> page(SessionFilter wanted, @Nullable String cursor, int limit) {
    Page<Session> page = deps.archive().search(wanted.query(cursor, limit, people.wanted(wanted)));
    Map<SessionId, SessionArchive.Whose> whose =
        people.read(page.items().stream().map(Session::id).toList());
    return page.map(session -> new Found(session, whose.get(session.id())));
  }

  /// It is known now whose some sessions are.
  private void attributed(Map<SessionId, SessionArchive.Whose> found, List<Session> sessions) {
    people.put(found);
    sessions.stream().filter(each -> found.containsKey(each.id())).forEach(this::put);
    SessionRow now = chosenProperty().get();
    if (now != null && found.containsKey(now.id())) {
      chosen.attributed(row(now.session()));
    }
    show();
  }

  /// The next page, if there is one and none is on its way.
  void more() {
    past.more();
  }

  private void loaded(List<Found> page) {
    boolean found = false;
    for (Found each : page) {
      Session session = each.session();
      if (each.whose() != null) {
        people.put(Map.of(session.id(), each.whose()));
      }
      boolean newer = known.containsKey(session.id());
      if (!newer && wanted(session)) {
        put(session);
        found = true;
      }
    }
    show();
    if (!found) {
      past.more();
    }
  }

  private void put(Session session) {
    if (wanted(session)) {
      known.put(session.id(), row(session));
    } else {
      known.remove(session.id());
    }
  }

  private boolean wanted(Session session) {
    SessionFilter now = filter.get();
    return now.matches(session) && people.fits(session.id(), people.wanted(now));
  }

  private SessionRow row(Session session) {
    return new SessionRow(session, people.of(session.id()));
  }

  private void show() {
    rows.set(known.values().stream().sorted(SessionRow.NEWEST_FIRST).toList());
  }

  private void tick() {
    Map<SessionId, SessionArchive.Whose> attributed = feed.attributed();
    if (!attributed.isEmpty() && people.seen()) {
      attributed(
          attributed,
          attributed.keySet().stream().map(this::shown).filter(Objects::nonNull).toList());
    }
    List<Session> changed = feed.changed(this::shown);
    if (changed.isEmpty()) {
      return;
    }
    changed.forEach(this::put);
    changed.forEach(session -> chosen.follow(row(session)));
    show();
  }

  private @Nullable Session shown(SessionId id) {
    SessionRow row = known.get(id);
    return row != null ? row.session() : chosen.shown(id);
  }

  /// Shows a session with its readings; null for none.
  void choose(@Nullable SessionRow row) {
    chosen.choose(row);
  }

  /// Shows a session that may stand in no list.
  void choose(SessionId id) {
    fx.background(
        () ->
            deps.sessions()
                .findOpen(id)
                .or(() -> deps.archive().find(id))
                .map(session -> new Found(session, people.read(List.of(id)).get(id))),
        found ->
            found.ifPresent(
                each -> {
                  if (each.whose() != null) {
                    people.put(Map.of(id, each.whose()));
                  }
                  choose(row(each.session()));
                }),
        missing -> {});
  }

  /// Asks the charger to stop; [#stoppingProperty] tells how far that is.
  ///
  /// @param why the reason, null where none was given
  void stop(SessionId id, @Nullable String why, Consumer<Throwable> refused) {
    chosen.stop(id, why, refused);
  }

  /// Closes a session that its charger cannot close.
  void closeLocally(SessionId id, String why, Runnable done, Consumer<Throwable> refused) {
    fx.background(
        () -> {
          deps.sessions().closeLocally(id, why, deps.origin());
          return true;
        },
        ok -> done.run(),
        refused);
  }

  /// Whether people may be seen here at all.
  boolean seesPeople() {
    return people.seen();
  }

  /// Names for a form.
  Names names() {
    return people.names();
  }

  /// Puts a session down to whom words mean.
  void attribute(SessionId id, Who words, Runnable done, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          people.attribute(id, words, deps.origin());
          return true;
        },
        ok -> done.run(),
        failed);
  }

  /// All that matches, as lines of a CSV, piece by piece.
  Supplier<List<String>> lines(SessionCsv csv) {
    SessionFilter wanted = filter.get();
    return csv.pieces(
        cursor ->
            page(wanted, cursor, SessionCsv.PAGE)
                .map(each -> new SessionRow(each.session(), people.who(each.whose()))),
        wanted);
  }

  SessionCsv csv(Texts texts, java.time.ZoneId zone) {
    return new SessionCsv(texts, zone);
  }
}
