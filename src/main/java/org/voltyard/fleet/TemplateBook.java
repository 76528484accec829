package org.voltyard.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Identity;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.Origin;
import org.voltyard.domain.QuirkBook;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateEvent;
import org.voltyard.domain.TemplateRun;

/// The templates, what stations are, and the last application to each; made from facts alone. What
/// stations are is not told again by [#facts]: the depot's own state does.
public final class TemplateBook implements LiveState, QuirkBook {
  private static final Comparator<Template> BEST =
      Comparator.comparingInt(Template::precision).reversed().thenComparing(Template::id);

  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Map<StationId, Identity> identities = new ConcurrentHashMap<>();
  private final Map<StationId, TemplateRun> runs = new ConcurrentHashMap<>();
  private final Map<StationId, Quirks> quirks = new ConcurrentHashMap<>();

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case TemplateEvent.Saved e -> {
        templates.put(e.template().id(), e.template());
        quirks.clear();
      }
      case TemplateEvent.Removed e -> {
        templates.remove(e.template());
        quirks.clear();
      }
      case TemplateEvent.Begun e -> runs.put(e.station(), begun(e, recorded.at()));
      case TemplateEvent.Given e -> change(e.station(), e.run(), run -> given(run, e.results()));
      case TemplateEvent.Ended e ->
          change(e.station(), e.run(), run -> with(run, run.results(), recorded.at()));
      case StationEvent.Booted e -> {
        identities.put(e.station(), e.identity());
        quirks.remove(e.station());
      }
      default -> {}
    }
  }

  private static TemplateRun begun(TemplateEvent.Begun event, Instant at) {
    return new TemplateRun(
        event.run(),
        event.station(),
        event.template(),
        event.name(),
        event.reason(),
        event.kind(),
        at,
        event.settings(),
        List.of(),
        null);
  }

  private void change(StationId station, UUID run, UnaryOperator<TemplateRun> change) {
    runs.computeIfPresent(
        station, (_, known) -> known.id().equals(run) ? change.apply(known) : known);
  }

  private static TemplateRun given(TemplateRun run, List<SettingResult> results) {
    List<SettingResult> all = new ArrayList<>(run.results());
    all.addAll(results);
    return with(run, all, null);
  }

  private static TemplateRun with(
      TemplateRun run, List<SettingResult> results, @Nullable Instant endedAt) {
    return new TemplateRun(
        run.id(),
        run.station(),
        run.template(),
        run.name(),
        run.reason(),
        run.kind(),
        run.begunAt(),
        run.settings(),
        results,
        endedAt);
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    templates
        .values()
        .forEach(
            t ->
                sink.accept(
                    new Recorded(0, Instant.EPOCH, new TemplateEvent.Saved(t, Origin.DEPOT))));
    runs.values().forEach(run -> facts(run, sink));
  }

  private static void facts(TemplateRun run, Consumer<Recorded> sink) {
    sink.accept(
        new Recorded(
            0,
            run.begunAt(),
            new TemplateEvent.Begun(
                run.id(),
                run.station(),
                run.template(),
                run.name(),
                run.reason(),
                run.kind(),
                run.settings(),
                Origin.DEPOT)));
    if (!run.results().isEmpty()) {
      sink.accept(
          new Recorded(
              0, run.begunAt(), new TemplateEvent.Given(run.id(), run.station(), run.results())));
    }
    Instant ended = run.endedAt();
    if (ended != null) {
      sink.accept(new Recorded(0, ended, new TemplateEvent.Ended(run.id(), run.station())));
    }
  }

  @Override
  public void clear() {
    templates.clear();
    identities.clear();
    runs.clear();
    quirks.clear();
  }

  @Override
  public Quirks of(StationId station) {
    Quirks known = quirks.get(station);
    if (known != null) {
      return known;
    }
    Identity identity = identities.get(station);
    Quirks found = identity == null ? Quirks.NONE : of(identity);
    quirks.put(station, found);
    return found;
  }

  @Override
  public Quirks of(Identity identity) {
    Template best = fitting(identity);
    return best == null ? Quirks.NONE : best.quirks();
  }

  /// Of those that fit, the one that says most about the station; null when none does.
  @Nullable Template fitting(Identity identity) {
    return templates.values().stream().filter(t -> t.fits(identity)).min(BEST).orElse(null);
  }

  @Nullable Template template(String id) {
    return templates.get(id);
  }

  List<Template> templates() {
    return templates.values().stream()
        .sorted(Comparator.comparing(Template::name).thenComparing(Template::id))
        .toList();
  }

  @Nullable Identity identity(StationId station) {
    return identities.get(station);
  }

  List<StationId> like(Template template) {
    return identities.entrySet().stream()
        .filter(each -> template.fits(each.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Nullable TemplateRun run(StationId station) {
    return runs.get(station);
  }

  List<TemplateRun> runs() {
    return List.copyOf(runs.values());
  }
}
