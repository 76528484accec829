package org.voltyard.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.voltyard.domain.AccessEvent;
import org.voltyard.domain.ApprovalEvent;
import org.voltyard.domain.AuditEvent;
import org.voltyard.domain.CertificateEvent;
import org.voltyard.domain.CommandEvent;
import org.voltyard.domain.CostEvent;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.FactLog;
import org.voltyard.domain.GridEvent;
import org.voltyard.domain.KeyEvent;
import org.voltyard.domain.LocalListEvent;
import org.voltyard.domain.MeterEvent;
import org.voltyard.domain.OAuthEvent;
import org.voltyard.domain.ProfileEvent;
import org.voltyard.domain.PaymentEvent;
import org.voltyard.domain.PrivacyEvent;
import org.voltyard.domain.PortalEvent;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.RegisterEvent;
import org.voltyard.domain.ReservationEvent;
import org.voltyard.domain.SecurityEvent;
import org.voltyard.domain.SessionEvent;
import org.voltyard.domain.ShiftEvent;
import org.voltyard.domain.SiteEvent;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.TariffEvent;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.SwapEvent;
import org.voltyard.domain.TokenEvent;
import org.voltyard.domain.WebhookEvent;

/// Turns a batch of facts into rows, with the last sequence number, in one transaction. The big
/// tables are written by plain batches, the small ones by Hibernate.
final class Projection {
  private static final List<String> TABLES =
      List.of(
          "station",
          "connector_status",
          "token",
          "token_owner",
          "driver",
          "vehicle",
          "organisation",
          "reservation",
          "command",
          "security_event",
          "session_cost",
          "device_event",
          "stream_value",
          "template_run",
          "session",
          "meter_proof",
          "meter_sample",
          "fact");

  /// Facts that the audit log takes in one transaction after an upgrade.
  private static final int CATCH_UP = 5_000;

  private final Database database;
  private final FactText texts;
  private final SessionSums sums = new SessionSums();

  Projection(Database database, FactText texts) {
    this.database = database;
    this.texts = texts;
  }

  long position() {
    return database.read(
        session ->
            session
                .createQuery("select p.position from ProjectionEntity p", Long.class)
                .getSingleResult());
  }

  /// Applies facts whose numbers ascend from `position`, and returns the last number.
  long apply(long position, List<Recorded> facts) {
    long last = facts.getLast().seq();
    try {
      database.write(
          session -> session.doWork(connection -> write(session, connection, position, facts)));
      return last;
    } catch (RuntimeException e) {
      sums.clear();
      throw e;
    }
  }

  /// Passes over a fact that cannot be written; who asked for it is kept all the same.
  void skip(long position, Recorded fact) {
    database.write(
        session ->
            session.doWork(
                connection -> {
                  audit(connection, List.of(fact));
                  move(connection, position, fact.seq());
                }));
  }

  /// Whether the audit log is as far as the other tables, which it is not after an upgrade.
  boolean audited() {
    return database.read(
        session ->
            session
                .createQuery(
                    "select p.audited >= p.position from ProjectionEntity p", Boolean.class)
                .getSingleResult());
  }

  /// Makes the audit log from facts that the other tables show already.
  void catchUpAudit(FactLog log) {
    while (!audited()) {
      database.write(
          session -> {
            ProjectionEntity row = session.find(ProjectionEntity.class, 1);
            List<Recorded> facts = new ArrayList<>();
            long most = Math.min(CATCH_UP, row.position - row.audited);
            log.read(row.audited, (int) most, facts::add);
            List<Recorded> due = facts.stream().filter(f -> f.seq() <= row.position).toList();
            session.doWork(connection -> audit(connection, due));
            row.audited = due.isEmpty() ? row.position : due.getLast().seq();
          });
    }
  }

  private void audit(Connection connection, List<Recorded> facts) throws SQLException {
    try (AuditRows audit = new AuditRows(connection, texts::audit)) {
      for (Recorded fact : facts) {
        audit.add(fact);
      }
      audit.flush();
    }
  }

  /// Empties all tables that are made from facts. The audit log keeps what is older than the
  /// journal.
  ///
  /// @param first the oldest fact of the journal
  void clear(long first) {
    sums.clear();
    database.write(
        session -> {
          TABLES.forEach(
              t -> session.createNativeMutationQuery("truncate table " + t).executeUpdate());
          session
              .createNativeMutationQuery("delete from audit where seq >= :first")
              .setParameter("first", first <= 1 ? Long.MIN_VALUE : first)
              .executeUpdate();
          session
              .createMutationQuery("update ProjectionEntity set position = 0, audited = 0")
              .executeUpdate();
        });
  }

  private void write(Session session, Connection connection, long position, List<Recorded> facts)
      throws SQLException {
    try (FactRows rows = new FactRows(connection, texts);
        SampleRows samples = new SampleRows(connection, database.stationKeys());
        SessionRows sessions = new SessionRows(connection, sums, samples)) {
      TokenRows tokens = new TokenRows(session);
      Rows all =
          new Rows(
              new StationRows(session),
              tokens,
              new CommandRows(session),
              new SecurityRows(session),
              new CostRows(session, texts),
              new DeviceEventRows(session),
              new TemplateRows(session),
              session,
              sessions,
              samples,
              new RegisterRows(session, tokens));
      for (Recorded fact : facts) {
        if (!(fact.fact() instanceof MeterEvent
            || fact.fact() instanceof DiagnosticEvent.Streamed)) {
          rows.add(fact);
        }
        all.apply(fact);
      }
      sessions.flush();
      samples.flush();
      rows.flush();
      redact(connection, facts);
      session.flush();
      audit(connection, facts);
      move(connection, position, facts.getLast().seq());
    }
  }

  /// Older rows tell no more who it was.
  private void redact(Connection connection, List<Recorded> facts) throws SQLException {
    for (Recorded recorded : facts) {
      if (recorded.fact() instanceof PrivacyEvent.Erased erased) {
        FactRedaction.of(connection, texts, erased);
      }
    }
  }

  private static void move(Connection connection, long from, long to) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update projection set position = ?, audited = ? where id = 1 and position = ?")) {
      statement.setLong(1, to);
      statement.setLong(2, to);
      statement.setLong(3, from);
      if (statement.executeUpdate() != 1) {
        throw new DatabaseException("another program writes to this database");
      }
    }
  }

  /// Where each kind of fact goes.
  private record Rows(
      StationRows stations,
      TokenRows tokens,
      CommandRows commands,
      SecurityRows security,
      CostRows costs,
      DeviceEventRows devices,
      TemplateRows templates,
      Session database,
      SessionRows sessions,
      SampleRows samples,
      RegisterRows registers) {
    void apply(Recorded recorded) throws SQLException {
      switch (recorded.fact()) {
        case StationEvent.Noted e -> security.apply(e, recorded);
        case StationEvent e -> stations.apply(e, recorded.at());
        case SessionEvent.SignatureChecked e -> ProofRows.add(database, e, recorded.seq());
        case SessionEvent e -> sessions.apply(e, recorded.seq());
        case MeterEvent.Received e -> {
          samples.add(recorded.seq(), e.connector(), e.session(), e.readings());
          if (e.session() != null) {
            sessions.readings(e.session(), recorded.seq(), e.readings());
          }
        }
        case TokenEvent e -> tokens.apply(e);
        case ReservationEvent e -> tokens.apply(e, recorded.at());
        case CommandEvent e -> commands.apply(e, recorded.at());
        case SiteEvent.ProgramStarted _ -> stations.allDisconnected();
        case SiteEvent.IntruderRefused _, SiteEvent.SettingChanged _ -> {}
        case DiagnosticEvent e -> devices.apply(e, recorded);
        case DisplayEvent _ -> {}
        case AccessEvent _ -> {}
        case ApprovalEvent _ -> {}
        case CertificateEvent _ -> {}
        case ProfileEvent _ -> {}
        case TariffEvent _, PaymentEvent _ -> {}
        case CostEvent e -> costs.apply(e);
        case GridEvent _ -> {}
        case LocalListEvent _ -> {}
        case SwapEvent _ -> {}
        case RegisterEvent.SessionAttributed e -> sessions.attributed(e);
        case RegisterEvent e -> registers.apply(e);
        case KeyEvent _ -> {}
        case PortalEvent _ -> {}
        case WebhookEvent _ -> {}
        case AuditEvent _ -> {}
        case ShiftEvent _ -> {}
        case OAuthEvent _ -> {}
        case PrivacyEvent _ -> {}
        case TemplateEvent e -> templates.apply(e, recorded);
        case SecurityEvent e -> {
          stations.apply(e);
          security.apply(e, recorded);
        }
      }
    }
  }
}
