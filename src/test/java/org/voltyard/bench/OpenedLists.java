package org.voltyard.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.voltyard.store.Database;
import org.voltyard.store.RegisterStore;
import org.voltyard.store.SessionStore;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.JournalDepot;
import org.voltyard.ui.kit.OnStage;
import org.voltyard.ui.people.OpenedPeople;
import org.voltyard.ui.sessions.OpenedSessions;

/// The lists of the window over a database: from making a model to its first rows on the JavaFX
/// thread, without what is drawn. The depot beside it is empty.
final class OpenedLists implements AutoCloseable {
  private final JournalDepot depot;
  private final Fx fx = Fx.live();
  private final Map<String, Callable<Integer>> all = new LinkedHashMap<>();

  /// @param folder for the journal of the depot
  OpenedLists(Database database, Path folder) throws InterruptedException {
    depot = new JournalDepot(folder, OnStage.CLOCK);
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    SessionStore sessions = new SessionStore(database);
    OpenedPeople people = new OpenedPeople(depot, new RegisterStore(database), sessions, fx);
    all.put("window: sessions", new OpenedSessions(depot, sessions, fx)::open);
    all.put("window: drivers", people::drivers);
    all.put("window: vehicles", people::vehicles);
    all.put("window: organisations", people::organisations);
    all.put("window: tokens", people::tokens);
  }

  Map<String, Callable<Integer>> all() {
    return all;
  }

  @Override
  public void close() {
    fx.close();
    depot.close();
    Platform.exit();
  }
}
