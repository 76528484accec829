package org.voltyard.charging;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.CertificateDesk;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.CostDesk;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Depot;
import org.voltyard.domain.Energy;
import org.voltyard.domain.Fact;
import org.voltyard.domain.Identity;
import org.voltyard.domain.MeterReading;
import org.voltyard.domain.Origin;
import org.voltyard.domain.PlugAndCharge;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StatusReport;
import org.voltyard.domain.Token;
import org.voltyard.domain.TokenId;
import org.voltyard.journal.Journal;
import org.voltyard.journal.JournalSettings;
import org.voltyard.ocpp.engine.QuietDesk;

/// A depot on a real journal in a temporary folder, with a clock that goes when told to.
final class TestDepot implements AutoCloseable {
  static final StationId CP = new StationId("CP-1");
  static final TokenId CARD = new TokenId("CARD1");
  static final Origin TEST = new Origin("test", "test");

  final FakeClock clock = new FakeClock();
  final DepotState state = new DepotState();
  final List<Recorded> facts = new CopyOnWriteArrayList<>();
  final Locks locks = new Locks();
  final Journal journal;
  final Tokens tokens;
  final Stations stations;
  final LiveDepot depot;
  ChargingPolicy policy = ChargingPolicy.USUAL;
  FourEyes eyes = FourEyes.NONE;

  TestDepot(Path folder) {
    journal =
        Journal.open(
            JournalSettings.in(folder),
            clock,
            group -> {
              for (Recorded fact : group) {
                state.apply(fact);
                facts.add(fact);
              }
            });
    journal.replay(new DepotFold(state));
    tokens = new Tokens(state, journal);
    stations =
        new Stations(state, journal, locks, (wish, origin, deed) -> eyes.ask(wish, origin, deed));
    depot =
        new LiveDepot(
            state,
            journal,
            () -> policy,
            new Passwords(),
            clock,
            locks,
            CertificateDesk.CLOSED,
            PlugAndCharge.NONE,
            QuirkBook.EMPTY,
            new QuietDesk((station, what) -> {}),
            CostDesk.SILENT,
            new DeviceReported(new DeviceBook(), journal, new CustomerDesk(clock)));
  }

  TestDepot admitted() {
    stations.register(Station.unknown(CP, Station.Admission.ADMITTED), TEST);
    tokens.put(new Token(CARD, Token.Status.ACCEPTED, null, null, ""), TEST);
    depot.connected(CP, new Depot.Arrival("127.0.0.1", "ocpp1.6", SecurityProfile.OPEN, false));
    depot.booted(CP, new Identity("V", "M", null, null, null, null, null, null));
    return this;
  }

  /// Whether this password lets the station in.
  boolean opens(byte[] password) {
    return depot.access(CP) instanceof Depot.Access.Asked(var _, var _, var check)
        && check != null
        && check.test(password);
  }

  Instant now() {
    return clock.instant();
  }

  Depot.Begun begin(int connector, TokenId token, Instant at, long wattHours) {
    return depot.begin(
        CP, new Depot.Beginning(connector, token, at, Energy.wattHours(wattHours), null));
  }

  void status(int connector, ConnectorStatus status, Instant at) {
    depot.statusChanged(
        CP, new StatusReport(connector, status, StatusReport.NO_ERROR, null, null, null, at));
  }

  Depot.Ending ending(Depot.Begun begun, Instant at, long wattHours) {
    return new Depot.Ending(
        begun.transaction(), CARD, at, Energy.wattHours(wattHours), "Local", List.of());
  }

  static MeterReading reading(Instant at, @Nullable Long wattHours) {
    MeterReading.Values values =
        new MeterReading.Values(
            wattHours == null ? null : Energy.wattHours(wattHours.longValue()),
            null,
            null,
            MeterReading.Phases.none(),
            MeterReading.Phases.none(),
            null,
            null);
    return new MeterReading(at, MeterReading.Context.PERIODIC, values, List.of());
  }

  <F extends Fact> List<F> facts(Class<F> kind) {
    List<F> result = new ArrayList<>();
    for (Recorded fact : facts) {
      if (kind.isInstance(fact.fact())) {
        result.add(kind.cast(fact.fact()));
      }
    }
    return result;
  }

  @Override
  public void close() {
    journal.close();
  }
}
