package org.voltyard.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.AuditArchive;
import org.voltyard.domain.CommandArchive;
import org.voltyard.domain.ConnectorId;
import org.voltyard.domain.CostArchive;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.Energy;
import org.voltyard.domain.FactArchive;
import org.voltyard.domain.MeterProof;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Page;
import org.voltyard.domain.RegisterArchive;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.Session;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionCost;
import org.voltyard.domain.SessionId;
import org.voltyard.domain.StationCost;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TemplateArchive;

/// The archives as their readers see them: a question waits until the database is open.
record LateArchives(
    SessionArchive sessions,
    FactArchive facts,
    CommandArchive commands,
    SecurityArchive security,
    CostArchive costs,
    DeviceEventArchive deviceEvents,
    TemplateArchive templates,
    AuditArchive audit,
    RegisterArchive registers) {
  static LateArchives of(Storage storage) {
    return new LateArchives(
        new Sessions(storage),
        query -> storage.await().facts().search(query),
        new Commands(storage),
        query -> storage.await().security().search(query),
        new Costs(storage),
        new DeviceEvents(storage),
        query -> storage.await().templates().search(query),
        new Audit(storage),
        new LateRegisters(storage));
  }

  private record Audit(Storage storage) implements AuditArchive {
    @Override
    public Page<AuditArchive.Entry> search(AuditArchive.Query query) {
      return storage.await().audit().search(query);
    }

    @Override
    public Head head() {
      return storage.await().audit().head();
    }
  }

  private record Commands(Storage storage) implements CommandArchive {
    @Override
    public Page<Entry> history(StationId station, @Nullable String cursor, int limit) {
      return storage.await().commands().history(station, cursor, limit);
    }
  }

  private record Costs(Storage storage) implements CostArchive {
    @Override
    public Optional<SessionCost> rated(SessionId session) {
      return storage.await().costs().rated(session);
    }

    @Override
    public Optional<StationCost> told(SessionId session) {
      return storage.await().costs().told(session);
    }

    @Override
    public Map<SessionId, Amounts> amounts(List<SessionId> sessions) {
      return storage.await().costs().amounts(sessions);
    }
  }

  private record DeviceEvents(Storage storage) implements DeviceEventArchive {
    @Override
    public Page<DeviceEventArchive.Entry> search(DeviceEventArchive.Query query) {
      return storage.await().deviceEvents().search(query);
    }

    @Override
    public List<Value> values(StationId station, int monitor, Instant from, Instant to, int max) {
      return storage.await().deviceEvents().values(station, monitor, from, to, max);
    }
  }

  private record Sessions(Storage storage) implements SessionArchive {
    @Override
    public Optional<Session> find(SessionId id) {
      return storage.await().sessions().find(id);
    }

    @Override
    public Page<Session> search(Query query) {
      return storage.await().sessions().search(query);
    }

    @Override
    public List<MeterReading> readings(SessionId id, int max) {
      return storage.await().sessions().readings(id, max);
    }

    @Override
    public List<MeterReading> readings(ConnectorId connector, Instant from, Instant to, int max) {
      return storage.await().sessions().readings(connector, from, to, max);
    }

    @Override
    public List<MeterProof> proofs(SessionId id) {
      return storage.await().sessions().proofs(id);
    }

    @Override
    public Map<SessionId, Whose> whose(List<SessionId> sessions) {
      return storage.await().sessions().whose(sessions);
    }

    @Override
    public Energy energySince(Instant since) {
      return storage.await().sessions().energySince(since);
    }
  }
}
