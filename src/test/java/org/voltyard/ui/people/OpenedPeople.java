package org.voltyard.ui.people;

import java.nio.file.Path;
import java.util.Currency;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.util.Subscription;
import org.voltyard.billing.statement.Statements;
import org.voltyard.domain.NoCosts;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.SessionArchive;
import org.voltyard.fleet.curve.ChargeCurves;
import org.voltyard.fleet.photo.Photos;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.kit.Screenshots;

/// Opens the lists of the people screen over given stores, for measurements.
public final class OpenedPeople {
  private final JournalDepot depot;
  private final RegisterArchive archive;
  private final SessionArchive sessions;
  private final Fx fx;

  public OpenedPeople(JournalDepot depot, RegisterArchive archive, SessionArchive sessions, Fx fx) {
    this.depot = depot;
    this.archive = archive;
    this.sessions = sessions;
    this.fx = fx;
  }

  public int drivers() {
    return open(PeopleModel::drivers);
  }

  public int vehicles() {
    return open(PeopleModel::vehicles);
  }

  public int organisations() {
    return open(PeopleModel::organisations);
  }

  public int tokens() {
    return open(PeopleModel::tokens);
  }

  /// Makes the model and waits for its first rows.
  private <R> int open(Function<PeopleModel, PagedRows<R>> part) {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    Subscription shown =
        Screenshots.onFx(
            () -> {
              PagedRows<R> rows = part.apply(model());
              rows.rowsProperty()
                  .addListener((o, was, now) -> first.complete(now == null ? 0 : now.size()));
              return rows.attach();
            });
    int count = first.join();
    return Screenshots.onFx(
        () -> {
          shown.unsubscribe();
          return count;
        });
  }

  private PeopleModel model() {
    return new PeopleModel(
        fx,
        new PeopleModel.Deps(
            depot.registers,
            depot.tokens,
            depot.imports,
            archive,
            sessions,
            depot.bus,
            OnStage.CLOCK,
            JournalDepot.TEST,
            () -> Currency.getInstance("CNY"),
            station -> true,
            new PeopleModel.Papers(
                new Statements(
                    sessions, new NoCosts(), new Statements.Names(id -> null, id -> null)),
                new ChargeCurves(sessions, depot.registers::vehicle),
                new Photos(Path.of("none"), id -> false, fact -> {}),
                (id, origin) -> null),
            (id, origin) -> false));
  }
}
