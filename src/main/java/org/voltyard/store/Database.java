package org.voltyard.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/// The open database. Everything else of this package works through it.
public final class Database implements AutoCloseable {
  private final DatabaseSettings settings;
  private final BooleanSupplier forbiddenThread;
  private final HikariDataSource pool;
  private final SessionFactory sessions;
  private final StationKeys stationKeys;

  private Database(
      DatabaseSettings settings,
      BooleanSupplier forbiddenThread,
      HikariDataSource pool,
      SessionFactory sessions) {
    this.settings = settings;
    this.forbiddenThread = forbiddenThread;
    this.pool = pool;
    this.sessions = sessions;
    this.stationKeys = new StationKeys(this);
  }

  /// Opens the database and brings its tables up to date.
  ///
  /// @param forbiddenThread tells whether the calling thread must not wait for a database
  /// @throws DatabaseException telling in one line why it cannot be opened
  public static Database open(DatabaseSettings settings, BooleanSupplier forbiddenThread) {
    refuse(forbiddenThread);
    HikariDataSource pool = null;
    try {
      pool = pool(settings);
      Schema.bringUpToDate(pool);
      return new Database(settings, forbiddenThread, pool, Mapping.build(pool));
    } catch (RuntimeException e) {
      if (pool != null) {
        pool.close();
      }
      throw Trouble.opening(settings, e);
    }
  }

  private static HikariDataSource pool(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(settings.url());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setAutoCommit(false);
    config.setMinimumIdle(2);
    config.setMaximumPoolSize(10);
    config.setConnectionTimeout(10_000);
    return new HikariDataSource(config);
  }

  /// Runs reading work in a transaction of its own.
  <T> T read(Function<StatelessSession, T> work) {
    refuse(forbiddenThread);
    try (StatelessSession session = sessions.openStatelessSession()) {
      Transaction transaction = session.beginTransaction();
      try {
        T result = work.apply(session);
        transaction.commit();
        return result;
      } catch (RuntimeException e) {
        rollback(transaction, e);
        throw e;
      }
    }
  }

  /// Runs writing work in a transaction of its own.
  void write(Consumer<Session> work) {
    refuse(forbiddenThread);
    try (Session session = sessions.openSession()) {
      Transaction transaction = session.beginTransaction();
      try {
        work.accept(session);
        transaction.commit();
      } catch (RuntimeException e) {
        rollback(transaction, e);
        throw e;
      }
    }
  }

  private static void rollback(Transaction transaction, RuntimeException cause) {
    try {
      if (transaction.isActive()) {
        transaction.rollback();
      }
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private static void refuse(BooleanSupplier forbiddenThread) {
    if (forbiddenThread.getAsBoolean()) {
      throw new IllegalStateException("the window's thread must not wait for the database");
    }
  }

  StationKeys stationKeys() {
    return stationKeys;
  }

  DatabaseSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }
}
