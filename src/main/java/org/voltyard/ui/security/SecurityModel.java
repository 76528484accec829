package org.voltyard.ui.security;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SecurityArchive.Entry;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationEvent.Note;
import org.voltyard.domain.StationId;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;

/// The security events on show, page by page; read anew when there are more.
public final class SecurityModel {
  private static final Set<Note> REFUSED =
      EnumSet.of(Note.LOGIN_FAILED, Note.PROFILE_TOO_LOW, Note.CERTIFICATE_REFUSED);
  static final int PAGE = 200;
  static final int EXPORTED = 1_000;

  /// The database follows the journal by less than this.
  static final Duration BEHIND = Duration.ofSeconds(1);

  private final Fx fx;
  private final SecurityArchive archive;
  private final EventBus bus;
  private final Supplier<List<StationId>> stations;
  private final ObjectProperty<SecurityFilter> filter =
      new SimpleObjectProperty<>(this, "filter", SecurityFilter.ALL);
  private final ReadOnlyObjectWrapper<List<SecurityRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final PageReader<Entry> pages;
  private final Coalesced<String, Boolean> heard;
  private boolean fresh;

  /// Over the archive; `stations` are those that can be chosen.
  public SecurityModel(
      Fx fx, SecurityArchive archive, EventBus bus, Supplier<List<StationId>> stations) {
    this.fx = fx;
    this.archive = archive;
    this.bus = bus;
    this.stations = stations;
    pages = new PageReader<>(fx, this::loaded);
    heard =
        fx.coalesced(
            more -> {
              Subscription _ = this.fx.after(BEHIND, this::reload);
            });
    filter.addListener((o, was, is) -> reload());
  }

  /// Listens while the screen is on show.
  Subscription attach() {
    reload();
    var subscription = bus.subscribe("window-security", 256, this::hear);
    return subscription::close;
  }

  private void hear(Recorded recorded) {
    boolean shown =
        switch (recorded.fact()) {
          case SecurityEvent _ -> true;
          case StationEvent.Noted noted -> REFUSED.contains(noted.note());
          default -> false;
        };
    if (shown) {
      heard.offer("more", true);
    }
  }

  ObjectProperty<SecurityFilter> filterProperty() {
    return filter;
  }

  /// Newest first.
  ReadOnlyObjectProperty<List<SecurityRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return pages.failureProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return pages.loadingProperty();
  }

  List<StationId> stations() {
    return stations.get();
  }

  /// The first page anew; until it is there, the rows stay.
  void reload() {
    fresh = true;
    pages.begin(search(PAGE));
  }

  void more() {
    pages.more();
  }

  private void loaded(List<Entry> page) {
    List<SecurityRow> all = new ArrayList<>(fresh ? List.of() : rows.get());
    fresh = false;
    page.forEach(entry -> all.add(new SecurityRow(entry)));
    rows.set(List.copyOf(all));
  }

  private PageReader.Search<Entry> search(int limit) {
    SecurityFilter wanted = filter.get();
    return cursor -> archive.search(wanted.query(cursor, limit));
  }

  /// All that matches, piece by piece.
  Supplier<List<String>> lines(SecurityCsv csv) {
    return PageReader.lines(search(EXPORTED), entry -> csv.line(new SecurityRow(entry)));
  }
}
