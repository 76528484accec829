package org.voltyard.ui.stations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.Commands;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;

/// What a station watches, notices and shows, kept up to date while followed.
final class DevicesModel {
  private static final int PAGE = 200;
  private static final int EXPORTED = 1_000;

  private final Fx fx;
  private final DevicesDeps deps;
  private final ReadOnlyObjectProperty<@Nullable StationId> station;
  private final ReadOnlyObjectWrapper<@Nullable DeviceView> view =
      new ReadOnlyObjectWrapper<>(this, "view");
  private final ReadOnlyObjectWrapper<List<DeviceView.Message>> messages =
      new ReadOnlyObjectWrapper<>(this, "messages", List.of());
  private final ReadOnlyObjectWrapper<List<CustomerDesk.Answer>> answers =
      new ReadOnlyObjectWrapper<>(this, "answers", List.of());
  private final ReadOnlyObjectWrapper<List<MessageTemplate>> templates =
      new ReadOnlyObjectWrapper<>(this, "templates", List.of());
  private final ReadOnlyObjectWrapper<List<EventRow>> events =
      new ReadOnlyObjectWrapper<>(this, "events", List.of());
  private final ObjectProperty<EventFilter> filter =
      new SimpleObjectProperty<>(this, "filter", EventFilter.ALL);
  private final List<DeviceEventArchive.Entry> read = new ArrayList<>();
  private final PageReader<DeviceEventArchive.Entry> pages;
  private final Coalesced<String, Boolean> heard;
  private boolean fresh;

  DevicesModel(Fx fx, DevicesDeps deps, ReadOnlyObjectProperty<@Nullable StationId> station) {
    this.fx = fx;
    this.deps = deps;
    this.station = station;
    pages = new PageReader<>(fx, this::loaded);
    heard =
        fx.coalesced(
            more -> {
              look();
              if (more.containsKey("events")) {
                Subscription _ = this.fx.after(Duration.ofSeconds(1), this::reload);
              }
            });
    filter.addListener((o, was, is) -> reload());
  }

  /// Listens while a pane is on show.
  Subscription follow() {
    var bus = deps.bus().subscribe("window-devices", 1_024, this::hear);
    return Subscription.combine(
        station.subscribe(
            now -> {
              read.clear();
              look();
              reload();
            }),
        bus::close);
  }

  private void hear(Recorded recorded) {
    StationId shown = station.get();
    switch (recorded.fact()) {
      case DiagnosticEvent e when e.station().equals(shown) ->
          heard.offer(e instanceof DiagnosticEvent.Noticed ? "events" : "view", true);
      case DisplayEvent e -> heard.offer("view", true);
      default -> {}
    }
  }

  private void look() {
    StationId id = station.get();
    templates.set(deps.displays().templates());
    if (id != null) {
      view.set(deps.diagnostics().view(id));
      messages.set(deps.displays().messages(id));
      answers.set(deps.diagnostics().customers().answers(id));
      merge();
    }
  }

  /// The first page of events anew; until it is there, the rows stay.
  void reload() {
    StationId id = station.get();
    if (id != null) {
      fresh = true;
      pages.begin(search(id, PAGE));
    }
  }

  void more() {
    pages.more();
  }

  private PageReader.Search<DeviceEventArchive.Entry> search(StationId id, int limit) {
    EventFilter wanted = filter.get();
    return cursor -> deps.archive().search(wanted.query(id, cursor, limit));
  }

  private void loaded(List<DeviceEventArchive.Entry> page) {
    if (fresh) {
      read.clear();
    }
    fresh = false;
    read.addAll(page);
    merge();
  }

  /// What is wrong now is known without the archive, however old it is.
  private void merge() {
    DeviceView now = view.get();
    EventFilter wanted = filter.get();
    List<DeviceView.Alert> alerts = now == null ? List.of() : now.alerts();
    Set<Long> active = alerts.stream().map(DeviceView.Alert::seq).collect(Collectors.toSet());
    List<EventRow> rows = new ArrayList<>();
    for (DeviceView.Alert each : alerts) {
      if (wanted.fits(each.notice())) {
        rows.add(
            new EventRow(
                new DeviceEventArchive.Entry(
                    each.seq(), each.heardAt(), each.station(), each.notice(), null),
                true));
      }
    }
    for (DeviceEventArchive.Entry each : read) {
      if (!active.contains(each.seq()) && !wanted.activeOnly()) {
        rows.add(new EventRow(each, false));
      }
    }
    rows.sort(EventRow.ORDER);
    events.set(List.copyOf(rows));
  }

  /// All events that match, as lines, piece by piece.
  Supplier<List<String>> lines(Function<EventRow, String> line) {
    StationId id = station.get();
    DeviceView now = view.get();
    Set<Long> active =
        now == null
            ? Set.of()
            : now.alerts().stream().map(DeviceView.Alert::seq).collect(Collectors.toSet());
    return id == null
        ? List::of
        : PageReader.lines(
            search(id, EXPORTED), e -> line.apply(new EventRow(e, active.contains(e.seq()))));
  }

  /// Asks the station; `done` hears what came of it.
  void ask(DiagnosticOrder<?> order, Consumer<Said> done) {
    ask(order, null, done);
  }

  /// The same for a reason, null where none was given.
  void ask(DiagnosticOrder<?> order, @Nullable String why, Consumer<Said> done) {
    StationId id = station.get();
    if (id != null) {
      fx.background(
          () ->
              deps.diagnostics().ask(id, order, deps.origin().because(why)).stream()
                  .map(Commands.Running::answer)
                  .map(CompletableFuture::join)
                  .toList(),
          outcomes -> done.accept(Said.of(outcomes)),
          failure -> done.accept(Said.invalid(failure)));
    }
  }

  /// Asks the station about its messages.
  void ask(DisplayOrder<?> order, @Nullable String why, Consumer<Said> done) {
    StationId id = station.get();
    if (id != null) {
      fx.background(
          () -> deps.displays().ask(id, order, deps.origin().because(why)).join(),
          (Outcome<?> outcome) -> done.accept(Said.of(outcome)),
          failure -> done.accept(Said.invalid(failure)));
    }
  }

  /// Shows a message on several stations, on each under a number of its own; `done` hears of each.
  void show(List<StationId> on, DisplayMessage message, @Nullable String why, Consumer<Sent> done) {
    for (StationId id : on) {
      fx.background(
          () ->
              deps.displays()
                  .show(
                      id,
                      message.numbered(
                          message.number() > 0 ? message.number() : deps.displays().freeNumber(id)),
                      deps.origin().because(why))
                  .join(),
          (Outcome<?> outcome) -> done.accept(new Sent(id, Said.of(outcome))),
          failure -> done.accept(new Sent(id, Said.invalid(failure))));
    }
  }

  /// What one of several stations said.
  record Sent(StationId station, Said said) {}

  void keep(MessageTemplate template, Runnable done, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          deps.displays().keep(template, deps.origin());
          return template;
        },
        kept -> done.run(),
        failed);
  }

  void drop(String template, Consumer<Throwable> failed) {
    fx.background(
        () -> {
          deps.displays().drop(template, deps.origin());
          return template;
        },
        gone -> {},
        failed);
  }

  /// Forgets at once what the station told of a customer.
  void discard(int request) {
    StationId id = station.get();
    if (id != null) {
      deps.diagnostics().customers().discard(id, request);
      look();
    }
  }

  int request() {
    return deps.diagnostics().request();
  }

  List<StationId> stations() {
    return deps.stations().get();
  }

  @Nullable StationId station() {
    return station.get();
  }

  ReadOnlyObjectProperty<@Nullable DeviceView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<DeviceView.Message>> messagesProperty() {
    return messages.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable StationId> stationProperty() {
    return station;
  }

  ReadOnlyObjectProperty<List<CustomerDesk.Answer>> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<MessageTemplate>> templatesProperty() {
    return templates.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<EventRow>> eventsProperty() {
    return events.getReadOnlyProperty();
  }

  PageReader<DeviceEventArchive.Entry> pages() {
    return pages;
  }

  ObjectProperty<EventFilter> filterProperty() {
    return filter;
  }
}
