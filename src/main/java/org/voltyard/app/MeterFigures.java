package org.voltyard.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.voltyard.api.metrics.Figures;
import org.voltyard.charging.SiteFigures;
import org.voltyard.domain.DisplayState;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationView;

/// Gathers how the depot stands for whoever measures it.
final class MeterFigures {
  private MeterFigures() {}

  static Figures of(Core core) {
    return new Figures(Version.TEXT, core.server().connections(), depot(core), keeping(core));
  }

  private static Figures.Depot depot(Core core) {
    List<StationView> all = core.stations().all();
    Map<Figures.Stand, Integer> stands = new EnumMap<>(Figures.Stand.class);
    Map<DisplayState, Integer> states = new EnumMap<>(DisplayState.class);
    for (StationView station : all) {
      stands.merge(stand(station), 1, Integer::sum);
      if (station.registration().admission() == Station.Admission.ADMITTED) {
        station.plugs().forEach(plug -> states.merge(station.state(plug), 1, Integer::sum));
      }
    }
    SiteFigures site = SiteFigures.of(all, core.clock().instant());
    return new Figures.Depot(stands, states, core.sessions().open(), site.power(), site.stale());
  }

  private static Figures.Stand stand(StationView station) {
    return switch (station.registration().admission()) {
      case ADMITTED -> station.link().open() ? Figures.Stand.REACHABLE : Figures.Stand.UNREACHABLE;
      case WAITING -> Figures.Stand.WAITING;
      case REFUSED, RETIRED -> Figures.Stand.OUT;
    };
  }

  private static Figures.Keeping keeping(Core core) {
    Map<String, Integer> queues = new TreeMap<>(core.bus().waiting());
    core.hooks().waiting().forEach((id, waiting) -> queues.put("webhook " + id, waiting));
    queues.put("journal", core.journal().waiting());
    queues.put("frames", core.storage().frames().waiting());
    return new Figures.Keeping(
        core.journal().lastSeq(),
        core.journal().trouble().isEmpty(),
        core.storage().position(),
        core.storage().trouble().isEmpty(),
        queues,
        core.storage().frames().lost());
  }
}
