package org.voltyard.ui.sessions;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.util.Subscription;
import org.voltyard.domain.SessionArchive;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.Screenshots;

/// Opens the list of sessions over a given store, for measurements.
public final class OpenedSessions {
  private final JournalDepot depot;
  private final SessionArchive archive;
  private final Fx fx;

  public OpenedSessions(JournalDepot depot, SessionArchive archive, Fx fx) {
    this.depot = depot;
    this.archive = archive;
    this.fx = fx;
  }

  /// Makes the model and waits for its first rows; there must be some.
  public int open() {
    CompletableFuture<Integer> first = new CompletableFuture<>();
    Subscription shown =
        Screenshots.onFx(
            () -> {
              SessionsModel model =
                  new SessionsModel(
                      fx,
                      new SessionsModel.Deps(
                          depot.sessions, archive, depot.bus, JournalDepot.TEST));
              Subscription attached = model.attach();
              model
                  .rowsProperty()
                  .subscribe(
                      (List<SessionRow> rows) -> {
                        if (!rows.isEmpty()) {
                          first.complete(rows.size());
                        }
                      });
              return attached;
            });
    int count = first.orTimeout(1, TimeUnit.MINUTES).join();
    return Screenshots.onFx(
        () -> {
          shown.unsubscribe();
          return count;
        });
  }
}
