package org.voltyard.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SettingBatch;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationModel;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.TemplateRun.Reason;
import org.voltyard.domain.TemplateRun;
import org.voltyard.domain.VariableSetting;
import org.voltyard.journal.Journal;

/// Gives stations the settings of their templates, request by request; goes on where it stopped
/// when a station was lost or the program was.
public final class Applying {
  private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

  /// Who sets what a template says.
  public static final Origin RULE = new Origin("template", "depot");

  /// By then a station that boots has booted.
  private static final Duration SETTLED = Duration.ofSeconds(20);

  private final TemplateBook book;
  private final Journal journal;
  private final Stations stations;
  private final ScheduledExecutorService timer;
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

  /// The way to the stations.
  ///
  /// @param give sends the first of some settings, as many as fit into one request
  /// @param metering what a station must be given to measure so
  public record Stations(
      Predicate<StationId> connected,
      BiFunction<StationId, List<VariableSetting>, CompletableFuture<SettingBatch>> give,
      BiFunction<StationId, Metering, List<VariableSetting>> metering) {}

  public Applying(
      TemplateBook book, Journal journal, Stations stations, ScheduledExecutorService timer) {
    this.book = book;
    this.journal = journal;
    this.stations = stations;
    this.timer = timer;
  }

  /// Hears of every fact.
  public void heard(Recorded recorded) {
    switch (recorded.fact()) {
      case StationEvent.Booted e when e.answer() == Admission.ADMITTED -> booted(e);
      case StationEvent.Connected e -> later(e.station());
      default -> {}
    }
  }

  private void booted(StationEvent.Booted event) {
    StationModel now = kind(event.identity());
    TemplateRun last = book.run(event.station());
    if (last != null && last.kind().equals(now)) {
      resume(event.station());
      return;
    }
    Template best = book.fitting(event.identity());
    if (best != null && best.automatic()) {
      begin(best, event.station(), last == null ? Reason.FIRST_BOOT : Reason.FIRMWARE, RULE);
    }
  }

  static StationModel kind(Identity identity) {
    String firmware = identity.firmware();
    return new StationModel(identity.vendor(), identity.model(), firmware == null ? "" : firmware);
  }

  private void later(StationId station) {
    var _ =
        timer.schedule(
            () -> Thread.ofVirtual().name("template").start(() -> resume(station)),
            SETTLED.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  TemplateRun begin(Template template, StationId station, Reason reason, Origin origin) {
    Identity identity = book.identity(station);
    UUID id = UUID.randomUUID();
    journal.append(
        new TemplateEvent.Begun(
            id,
            station,
            template.id(),
            template.name(),
            reason,
            identity == null ? StationModel.UNKNOWN : kind(identity),
            settings(template, station),
            origin));
    TemplateRun begun = Objects.requireNonNull(book.run(station));
    resume(station);
    return begun;
  }

  /// What the template says itself outdoes what follows from its metering.
  List<VariableSetting> settings(Template template, StationId station) {
    List<VariableSetting> all = new ArrayList<>(template.settings());
    Set<VariableSetting.Key> said = new HashSet<>();
    all.forEach(each -> said.add(each.key()));
    for (VariableSetting each : stations.metering().apply(station, template.metering())) {
      if (said.add(each.key())) {
        all.add(each);
      }
    }
    return all;
  }

  private void resume(StationId station) {
    TemplateRun run = book.run(station);
    if (run == null || run.endedAt() != null || !busy.add(run.id())) {
      return;
    }
    if (run.left().isEmpty()) {
      end(run);
    } else if (stations.connected().test(station)) {
      give(run);
    } else {
      busy.remove(run.id());
    }
  }

  private void end(TemplateRun run) {
    busy.remove(run.id());
    journal.append(new TemplateEvent.Ended(run.id(), run.station()));
  }

  private void give(TemplateRun run) {
    var _ =
        stations
            .give()
            .apply(run.station(), run.left())
            .whenComplete((batch, failure) -> given(run, batch, failure));
  }

  private void given(TemplateRun run, @Nullable SettingBatch batch, @Nullable Throwable failure) {
    if (batch == null || batch.lost() || batch.results().isEmpty()) {
      busy.remove(run.id());
      if (failure != null) {
        LOG.error("{}: template {} could not be applied", run.station(), run.name(), failure);
      }
      return;
    }
    journal.append(new TemplateEvent.Given(run.id(), run.station(), batch.results()));
    TemplateRun now = book.run(run.station());
    if (now == null || !now.id().equals(run.id())) {
      busy.remove(run.id()); // another one took its place
    } else if (now.left().isEmpty()) {
      end(now);
    } else {
      give(now);
    }
  }
}
