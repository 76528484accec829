package org.voltyard.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.voltyard.charging.SiteFigures;
import org.voltyard.domain.Power;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationView;
import org.voltyard.ui.kit.Fx;
import org.voltyard.ui.kit.Priority;
import org.voltyard.ui.shell.AlarmSummary;
import org.voltyard.ui.shell.Link;
import org.voltyard.ui.shell.ShellModel;
import org.voltyard.ui.shell.SitePower;

/// Fills the bars of the window once a second.
final class ShellFeed {
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final Core core;
  private final ShellModel model;
  private Power peak = Power.ZERO;
  private @Nullable LocalDate day;

  ShellFeed(Core core, ShellModel model) {
    this.core = core;
    this.model = model;
  }

  /// What the bars show, gathered off the JavaFX thread.
  private record Look(
      int known,
      int online,
      int waiting,
      int running,
      SiteFigures figures,
      @Nullable String trouble) {}

  AutoCloseable start(Fx fx) {
    model.siteNameProperty().set(core.settings().value("site.name"));
    Subscription ticks = fx.every(PERIOD, () -> fx.background(this::look, this::show, _ -> lost()));
    return ticks::unsubscribe;
  }

  private Look look() {
    List<StationView> all = core.stations().all();
    List<StationView> admitted = with(all, Admission.ADMITTED);
    int online = (int) admitted.stream().filter(s -> s.link().open()).count();
    return new Look(
        admitted.size(),
        online,
        with(all, Admission.WAITING).size(),
        core.sessions().open().size(),
        SiteFigures.of(admitted, core.clock().instant()),
        core.journal().trouble().orElse(null));
  }

  private static List<StationView> with(List<StationView> all, Admission admission) {
    return all.stream().filter(s -> s.registration().admission() == admission).toList();
  }

  private void show(Look look) {
    Instant now = core.clock().instant();
    LocalDate today = now.atZone(core.settings().zone()).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      peak = Power.ZERO;
    }
    Power power = look.figures.power();
    peak = power.compareTo(peak) > 0 ? power : peak;
    Power limit = Power.kiloWatts(core.settings().number("site.limit"));
    model.siteNameProperty().set(core.settings().value("site.name"));
    model.knownProperty().set(look.known);
    model.onlineProperty().set(look.online);
    model.staleProperty().set(look.figures.stale());
    model.powerProperty().set(new SitePower(power, limit, peak));
    model.lastDataProperty().set(now);
    model.counts().put("newstations", look.waiting);
    model.counts().put("sessions", look.running);
    model.linkProperty().set(Link.LISTENING);
    model.alarmsProperty().set(alarms(look.trouble));
  }

  /// Until there is the alarm system, the one alarm that must never be missed.
  private static AlarmSummary alarms(@Nullable String trouble) {
    return trouble == null
        ? AlarmSummary.none()
        : new AlarmSummary(
            1,
            0,
            0,
            0,
            new AlarmSummary.Newest(Priority.CRITICAL, "VoltYard cannot store data: " + trouble));
  }

  private void lost() {
    model.linkProperty().set(Link.LOST);
  }
}
