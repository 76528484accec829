package org.voltyard.ui.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.admin.access.Approvals;
import org.voltyard.admin.audit.AuditBook;
import org.voltyard.admin.audit.AuditCsv;
import org.voltyard.admin.audit.AuditExports;
import org.voltyard.admin.audit.ChainChecks;
import org.voltyard.domain.Approval;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.AuditArchive.Entry;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.event.EventBus;
import org.voltyard.ui.kit.Coalesced;
import org.voltyard.domain.Csv;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.PageReader;

/// The audit log on show, page by page; the state of its chain; what of it is handed out.
public final class AuditModel {
  static final int PAGE = 200;
  static final int EXPORTED = 1_000;
  private static final Duration BEHIND = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Fx fx;
  private final Deps deps;
  private final ObjectProperty<AuditFilter> filter =
      new SimpleObjectProperty<>(this, "filter", AuditFilter.ALL);
  private final ReadOnlyObjectWrapper<List<Entry>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final ReadOnlyObjectWrapper<Chain> chain =
      new ReadOnlyObjectWrapper<>(this, "chain", Chain.UNKNOWN);
  private final ReadOnlyObjectWrapper<List<Approval>> exports =
      new ReadOnlyObjectWrapper<>(this, "exports", List.of());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private final PageReader<Entry> pages;
  private final Coalesced<String, Boolean> heard;
  private boolean fresh;

  /// What is needed, and who looks.
  ///
  /// @param people the names by which one filters
  public record Deps(
      AuditArchive archive,
      ChainChecks checks,
      AuditExports exports,
      Approvals approvals,
      Supplier<List<String>> people,
      EventBus bus,
      InstantSource clock,
      Origin origin) {}

  /// The end of the chain, and the last check; null where there was none.
  record Chain(long no, String hash, AuditBook.@Nullable Last last) {
    static final Chain UNKNOWN = new Chain(0, "", null);
  }

  public AuditModel(Fx fx, Deps deps) {
    this.fx = fx;
    this.deps = deps;
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
    var subscription = deps.bus().subscribe("window-audit", 256, this::hear);
    return Subscription.combine(subscription::close, fx.every(LOOK, this::look));
  }

  private void hear(Recorded recorded) {
    if (recorded.fact().origin() != null) {
      heard.offer("more", true);
    }
  }

  ObjectProperty<AuditFilter> filterProperty() {
    return filter;
  }

  /// Newest first.
  ReadOnlyObjectProperty<List<Entry>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return pages.failureProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return pages.loadingProperty();
  }

  ReadOnlyObjectProperty<Chain> chainProperty() {
    return chain.getReadOnlyProperty();
  }

  /// What whoever sits here has asked to be handed out, and may still become something.
  ReadOnlyObjectProperty<List<Approval>> exportsProperty() {
    return exports.getReadOnlyProperty();
  }

  /// How far a check is, 0 to 1; below 0 while there is none.
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  List<String> people() {
    return deps.people().get();
  }

  /// The first page anew; until it is there, the rows stay.
  void reload() {
    fresh = true;
    pages.begin(search(PAGE));
    look();
  }

  void more() {
    pages.more();
  }

  private void look() {
    record Now(Chain chain, List<Approval> exports) {}
    fx.background(
        () -> {
          AuditArchive.Head head = deps.archive().head();
          return new Now(
              new Chain(head.no(), head.hash(), deps.checks().last().orElse(null)),
              deps.approvals().all().stream().filter(this::mine).toList());
        },
        now -> {
          chain.set(now.chain());
          exports.set(now.exports());
        },
        failure -> {});
  }

  private boolean mine(Approval each) {
    return each.wish().kind() == Approval.Kind.AUDIT_EXPORT
        && each.state().alive()
        && each.by().equals(deps.origin().who());
  }

  private void loaded(List<Entry> page) {
    List<Entry> all = new ArrayList<>(fresh ? List.of() : rows.get());
    fresh = false;
    all.addAll(page);
    rows.set(List.copyOf(all));
  }

  private PageReader.Search<Entry> search(int limit) {
    AuditFilter wanted = filter.get();
    return cursor -> deps.archive().search(wanted.query(cursor, limit));
  }

  /// Checks all of the log now; one check at a time.
  void verify(Consumer<Throwable> failed) {
    if (progress.get() >= 0) {
      return;
    }
    progress.set(0);
    AtomicLong done = new AtomicLong();
    double all = Math.max(1, chain.get().no());
    Subscription ticks = fx.every(Fx.REPAINT, () -> progress.set(Math.min(1, done.get() / all)));
    fx.background(
        () -> deps.checks().verify(deps.origin(), done::set),
        found -> {
          ticks.unsubscribe();
          progress.set(-1);
          look();
        },
        failure -> {
          ticks.unsubscribe();
          progress.set(-1);
          failed.accept(failure);
        });
  }

  /// What would be handed out of what is on show.
  AuditExports.Part part() {
    Instant now = deps.clock().instant();
    return filter.get().part(now);
  }

  /// Asks for a part to be handed out.
  void ask(AuditExports.Part part, Consumer<FourEyes.Answer> answered, Consumer<Throwable> failed) {
    fx.background(
        () -> deps.exports().begin(part, deps.origin()),
        answer -> {
          look();
          answered.accept(answer);
        },
        failed);
  }

  /// A part as lines, piece by piece.
  Supplier<List<String>> lines(AuditExports.Part part) {
    return PageReader.lines(
        cursor -> deps.archive().search(part.query(cursor, EXPORTED)),
        entry -> Csv.row(AuditCsv.cells(entry)));
  }
}
