package org.voltyard.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Metering;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Quirks;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.TemplateArchive;
import org.voltyard.domain.TemplateRun;

/// Templates for stations of a kind, and what stations made of them.
final class TemplatesResource {
  private static final Param<String> ID = Param.path("id", "Id of the template", Syntax.TEXT);
  private static final Param<String> OF =
      Param.query("template", "Only applications of this one", Syntax.TEXT);

  private static final Param<StationId> STATION =
      Param.query("station", "Only those to this station", Syntax.STATION);

  /// What stations shall measure and tell.
  record Measuring(
      List<String> measurands,
      @Nullable Long intervalSeconds,
      List<String> aligned,
      @Nullable Long alignedIntervalSeconds) {
    static Measuring of(Metering metering) {
      return new Measuring(
          metering.measurands(),
          seconds(metering.interval()),
          metering.aligned(),
          seconds(metering.alignedInterval()));
    }

    Metering metering() {
      return new Metering(
          measurands, duration(intervalSeconds), aligned, duration(alignedIntervalSeconds));
    }
  }

  /// In what stations of the model differ.
  record Differing(
      @About("Interval told at boot") @Nullable Long heartbeatSeconds,
      @About("How long a station may take to answer") @Nullable Long answerSeconds,
      @About("Zone in which its clock runs") @Nullable String zone,
      @About("Whether its times are local whatever zone they show") boolean localTime,
      @About("Whether energy without a unit is in kWh") boolean kiloWattHours,
      @About("Whether it must not be asked to send a message") boolean noTriggers,
      @About("Whether it must not be asked for its configuration at boot") boolean noReportAtBoot) {
    static Differing of(Quirks quirks) {
      return new Differing(
          seconds(quirks.heartbeat()),
          seconds(quirks.answerTime()),
          quirks.zone(),
          quirks.localTime(),
          quirks.kiloWattHours(),
          quirks.noTriggers(),
          quirks.noReportAtBoot());
    }

    Quirks quirks() {
      return new Quirks(
          duration(heartbeatSeconds),
          duration(answerSeconds),
          zone,
          localTime,
          kiloWattHours,
          noTriggers,
          noReportAtBoot);
    }
  }

  /// How an operator describes a template; `*` in vendor, model or firmware stands for anything.
  record Body(
      String name,
      @Nullable String vendor,
      @Nullable String model,
      @Nullable String firmware,
      @About("Whether it is applied at first boot and after a change of firmware")
          boolean automatic,
      @Nullable List<VariablesResource.Setting> settings,
      @Nullable Measuring metering,
      @Nullable Differing quirks) {
    Template template(String id) {
      return new Template(
          id,
          name,
          text(vendor),
          text(model),
          text(firmware),
          automatic,
          settings == null
              ? List.of()
              : settings.stream().map(VariablesResource.Setting::setting).toList(),
          metering == null ? Metering.OWN : metering.metering(),
          quirks == null ? Quirks.NONE : quirks.quirks());
    }

    private static String text(@Nullable String pattern) {
      return pattern == null ? "" : pattern;
    }
  }

  /// A template.
  record Item(
      String id,
      String name,
      String vendor,
      String model,
      String firmware,
      boolean automatic,
      List<VariablesResource.Setting> settings,
      Measuring metering,
      Differing quirks) {
    static Item of(Template template) {
      return new Item(
          template.id(),
          template.name(),
          template.vendor(),
          template.model(),
          template.firmware(),
          template.automatic(),
          template.settings().stream().map(VariablesResource.Setting::of).toList(),
          Measuring.of(template.metering()),
          Differing.of(template.quirks()));
    }
  }

  /// Stations that a template shall be applied to.
  record Target(@About("Absent: all for which it may be meant") @Nullable List<String> stations) {}

  /// The last application of a template to a station.
  record Run(
      String station,
      String template,
      String name,
      TemplateRun.Reason reason,
      @About("What the station was then") String kind,
      Instant begunAt,
      @About("Absent while it is not done") @Nullable Instant endedAt,
      int settings,
      List<VariablesResource.Result> results) {
    static Run of(TemplateRun run) {
      return new Run(
          run.station().value(),
          run.template(),
          run.name(),
          run.reason(),
          run.kind().toString(),
          run.begunAt(),
          run.endedAt(),
          run.settings().size(),
          run.results().stream().map(VariablesResource.Result::of).toList());
    }
  }

  /// An application as it was kept.
  record Past(
      String station,
      String template,
      String name,
      TemplateRun.Reason reason,
      @About("What the station was then") String kind,
      String who,
      @About("window, api or depot") String where,
      Instant begunAt,
      int settings,
      int taken,
      int refused,
      @About("Absent while it is not done, or another took its place") @Nullable Instant endedAt) {
    static Past of(TemplateArchive.Entry entry) {
      return new Past(
          entry.station().value(),
          entry.template(),
          entry.name(),
          entry.reason(),
          entry.kind(),
          entry.origin().who(),
          entry.origin().where(),
          entry.begunAt(),
          entry.settings(),
          entry.taken(),
          entry.refused(),
          entry.endedAt());
    }
  }

  /// Applications that were begun.
  record Runs(List<Run> items) {}

  private final Doors.Templates templates;

  TemplatesResource(Doors.Templates templates) {
    this.templates = templates;
  }

  private static @Nullable Long seconds(@Nullable Duration time) {
    return time == null ? null : (Long) time.toSeconds();
  }

  private static @Nullable Duration duration(@Nullable Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/templates", "All templates, by id")
            .needs(Permission.VIEW)
            .lists(
                Item.class,
                request -> Slice.of(templates.all().get(), Template::id, request),
                Item::of),
        Route.get("/templates/{id}", "One template")
            .needs(Permission.VIEW)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(find(request)))),
        Route.put("/templates/{id}", "Makes or changes a template")
            .needs(Permission.SERVICE)
            .with(ID)
            .takes(Body.class)
            .gives(Item.class)
            .gives(201, Item.class)
            .by(this::put),
        Route.delete("/templates/{id}", "Takes a template away")
            .needs(Permission.SERVICE)
            .with(ID)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::remove),
        Route.post("/templates/{id}/applications", "Applies a template to stations")
            .needs(Permission.SERVICE)
            .with(ID)
            .takes(Target.class)
            .gives(Runs.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::apply),
        Route.get("/template-applications", "The last application to each station")
            .needs(Permission.VIEW)
            .with(OF)
            .lists(Run.class, this::runs, Run::of),
        Route.get("/template-history", "All applications to stations, newest first")
            .needs(Permission.VIEW)
            .with(OF, STATION)
            .lists(Past.class, this::history, Past::of));
  }

  private Template find(Request request) {
    String id = request.path(ID);
    return templates.all().get().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("template", id));
  }

  private Answer put(Request request) {
    String id = request.path(ID);
    boolean known = templates.all().get().stream().anyMatch(each -> each.id().equals(id));
    try {
      Template template = request.body(Body.class).template(id);
      templates.save().accept(template, request.origin());
      return new Answer.Value(known ? 200 : 201, Item.of(template));
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
  }

  private Answer remove(Request request) {
    templates.remove().accept(find(request).id(), request.origin());
    return new Answer.Done();
  }

  private Answer apply(Request request) {
    Template template = find(request);
    List<String> named = request.body(Target.class).stations();
    List<StationId> stations;
    try {
      stations =
          named == null
              ? templates.like().apply(template)
              : named.stream().map(StationId::new).toList();
    } catch (IllegalArgumentException e) {
      throw Bodies.invalid(String.valueOf(e.getMessage()));
    }
    return Answer.ok(
        new Runs(
            stations.stream()
                .map(station -> templates.apply().apply(template, station, request.origin()))
                .map(Run::of)
                .toList()));
  }

  private Page<TemplateArchive.Entry> history(Request request) {
    return templates
        .archive()
        .search(
            new TemplateArchive.Query(
                request.query(STATION),
                request.query(OF),
                request.query(Param.CURSOR),
                request.limit()));
  }

  private Page<TemplateRun> runs(Request request) {
    String of = request.query(OF);
    List<TemplateRun> all =
        templates.runs().get().stream()
            .filter(run -> of == null || run.template().equals(of))
            .toList();
    return Slice.of(all, run -> run.station().value(), request);
  }
}
