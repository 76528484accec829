package org.voltyard.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelComparison;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationId;
import org.voltyard.domain.Template;
import org.voltyard.domain.VariableSetting;

/// Variables and configuration keys of stations: read, set, compared.
final class VariablesResource {
  private static final Param<String> CONTAINS =
      Param.query("contains", "Only those with this in their name", Syntax.TEXT);
  private static final Param<Boolean> DRIFTED =
      Param.query("drifted", "Only values that are not what they were set to", Syntax.FLAG);
  private static final Param<StationId> WITH =
      Param.query("with", "Station to compare with", Syntax.STATION);
  private static final Param<String> TEMPLATE =
      Param.query("template", "Template to compare with", Syntax.TEXT);
  private static final Param<Boolean> DIFFERENT =
      Param.query("different", "Only what differs", Syntax.FLAG);

  /// One value of one variable.
  record Item(
      @About("`Component[instance]#evse.connector/Variable[instance]`, or the key of OCPP 1.6")
          String name,
      DeviceVariable.Kind attribute,
      @About("Absent where it is not known or must not be shown") @Nullable String value,
      DeviceVariable.Access access,
      boolean persistent,
      boolean constant,
      DeviceVariable.@Nullable Type type,
      @Nullable String unit,
      @Nullable Double least,
      @About("For text the greatest length") @Nullable Double most,
      List<String> options,
      boolean monitored,
      @About("What it was last set to") @Nullable String lastSet,
      @Nullable Instant lastSetAt,
      @Nullable String lastSetBy,
      @About("Whether what it was last set to counts from the next boot on") boolean waiting,
      boolean drifted) {}

  /// A value that a variable shall have.
  record Setting(
      String name,
      @About("Absent: the actual value") DeviceVariable.@Nullable Kind attribute,
      String value) {
    VariableSetting setting() {
      return new VariableSetting(
          name, attribute == null ? DeviceVariable.Kind.ACTUAL : attribute, value);
    }

    static Setting of(VariableSetting setting) {
      return new Setting(setting.name(), setting.kind(), setting.value());
    }
  }

  /// Values to be set, with as few requests as the station takes.
  record Settings(List<Setting> settings) {
    Settings {
      if (settings.isEmpty()) {
        throw new IllegalArgumentException("settings: at least one is needed");
      }
    }
  }

  /// What the station made of one value.
  record Result(
      String name,
      DeviceVariable.Kind attribute,
      SettingResult.Result result,
      @About("The station's own word") String word) {
    static Result of(SettingResult told) {
      return new Result(told.name(), told.kind(), told.result(), told.word());
    }
  }

  /// What the station made of each value.
  record Results(List<Result> results) {}

  /// One value on both sides; absent where a side has none.
  record Line(
      String name,
      DeviceVariable.Kind attribute,
      @Nullable String own,
      @Nullable String other,
      boolean differs) {
    static Line of(ModelComparison.Line line) {
      return new Line(
          line.key().name(), line.key().kind(), line.own(), line.other(), line.differs());
    }

    String key() {
      return name + " " + attribute;
    }
  }

  private final Doors.Fleet fleet;
  private final Lookup lookup;

  VariablesResource(Doors.Fleet fleet, Lookup lookup) {
    this.fleet = fleet;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/stations/{id}/variables", "Variables and keys of a station, by name")
            .needs(Permission.VIEW)
            .with(StationsResource.ID, CONTAINS, DRIFTED)
            .fails(Problem.Kind.NOT_FOUND)
            .lists(Item.class, this::list, item -> item),
        Route.post("/stations/{id}/variables", "Sets values and waits for the charger's answers")
            .needs(Permission.SERVICE)
            .with(StationsResource.ID)
            .takes(Settings.class)
            .gives(Results.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::set),
        Route.get(
                "/stations/{id}/comparison",
                "A station's variables beside those of another one or of a template")
            .needs(Permission.VIEW)
            .with(StationsResource.ID, WITH, TEMPLATE, DIFFERENT)
            .fails(Problem.Kind.NOT_FOUND)
            .lists(Line.class, this::compare, line -> line));
  }

  private Page<Item> list(Request request) {
    StationId station = lookup.station(request.path(StationsResource.ID)).id();
    String contains = request.query(CONTAINS, "").toLowerCase(Locale.ROOT);
    boolean drifted = request.query(DRIFTED, false);
    ModelView view = fleet.model().apply(station);
    List<Item> items = new ArrayList<>();
    for (DeviceVariable variable : view.variables()) {
      if (variable.name().toLowerCase(Locale.ROOT).contains(contains)) {
        variable.attributes().forEach(each -> items.add(item(view, variable, each)));
      }
    }
    return Slice.of(
        items.stream().filter(item -> !drifted || item.drifted()).toList(),
        item -> item.name() + " " + item.attribute(),
        request);
  }

  private static Item item(
      ModelView view, DeviceVariable variable, DeviceVariable.Attribute attribute) {
    DeviceVariable.Traits traits = variable.traits();
    ModelView.LastSet given =
        view.lastSet().get(new VariableSetting.Key(variable.name(), attribute.kind()));
    return new Item(
        variable.name(),
        attribute.kind(),
        attribute.value(),
        attribute.access(),
        attribute.persistent(),
        attribute.constant(),
        traits == null ? null : traits.type(),
        traits == null ? null : traits.unit(),
        traits == null ? null : number(traits.least()),
        traits == null ? null : number(traits.most()),
        traits == null ? List.of() : traits.options(),
        traits != null && traits.monitored(),
        given == null ? null : given.value(),
        given == null ? null : given.at(),
        given == null ? null : given.origin().who(),
        given != null && given.waiting(),
        view.drifted(variable, attribute.kind()));
  }

  private static @Nullable Double number(@Nullable BigDecimal limit) {
    return limit == null ? null : (Double) limit.doubleValue();
  }

  private Answer set(Request request) {
    StationId station = lookup.station(request.path(StationsResource.ID)).id();
    List<VariableSetting> settings =
        request.body(Settings.class).settings().stream().map(Setting::setting).toList();
    List<SettingResult> told = fleet.set().set(station, settings, request.origin()).join();
    return Answer.ok(new Results(told.stream().map(Result::of).toList()));
  }

  private Page<Line> compare(Request request) {
    StationId station = lookup.station(request.path(StationsResource.ID)).id();
    boolean different = request.query(DIFFERENT, false);
    List<Line> lines =
        lines(station, request).stream()
            .filter(line -> !different || line.differs())
            .map(Line::of)
            .toList();
    return Slice.of(lines, Line::key, request);
  }

  private List<ModelComparison.Line> lines(StationId station, Request request) {
    List<DeviceVariable> own = fleet.model().apply(station).variables();
    String template = request.query(TEMPLATE);
    StationId other = request.query(WITH);
    if (template != null) {
      Template found =
          fleet.templates().all().get().stream()
              .filter(each -> each.id().equals(template))
              .findFirst()
              .orElseThrow(() -> Problem.notFound("template", template));
      return ModelComparison.with(own, fleet.templates().settings().apply(found, station));
    } else if (other != null) {
      return ModelComparison.of(own, fleet.model().apply(lookup.station(other).id()).variables());
    }
    throw Problem.parameter("with", "", "with or template");
  }
}
