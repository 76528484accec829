package org.voltyard.charging;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceVariable;
import org.voltyard.domain.ModelView;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.ReportScope;
import org.voltyard.domain.SettingResult;
import org.voltyard.domain.StationEvent;
import org.voltyard.domain.StationId;
import org.voltyard.domain.VariableSetting;

/// What is known of a station's variables. Changed by the journal's thread alone, read by anyone.
final class DeviceModel {
  /// The number of the report that a snapshot makes of all that is known.
  private static final int SNAPSHOT = -1;

  private final Map<String, DeviceVariable> variables = new ConcurrentHashMap<>();
  private final Map<VariableSetting.Key, Given> given = new ConcurrentHashMap<>();
  private final Map<Integer, Promise> promised = new ConcurrentHashMap<>();
  private volatile @Nullable Course course;

  /// A value that the station took.
  private record Given(SettingResult result, Origin origin, Instant at) {}

  /// A report that the station agreed to make.
  private record Promise(ReportScope scope, Instant at) {}

  /// A report as it comes in; `next` is the part that is due, -1 when one is missing. What it tells
  /// may be as old as `since`.
  private record Course(
      int request,
      ReportScope scope,
      int parts,
      int next,
      boolean more,
      Instant since,
      Set<String> names) {}

  void read(StationEvent.ConfigurationRead event) {
    event.keys().forEach(this::read);
  }

  /// Of single values that were asked for it is not told whether they can be written.
  private void read(StationEvent.ConfigurationKey key) {
    variables.merge(
        key.key(),
        DeviceVariable.of(key),
        (known, told) ->
            known.traits() == null
                ? known.after(told)
                : known.with(DeviceVariable.Kind.ACTUAL, told.value()));
  }

  void promised(StationEvent.ReportPromised event, Instant at) {
    promised.put(event.request(), new Promise(event.scope(), at));
  }

  /// Only a full report without a gap tells that variables are gone. // B07.FR.08
  void reported(StationEvent.ModelReported event, Instant at) {
    Course now = next(event, at);
    for (DeviceVariable each : event.variables()) {
      DeviceVariable told = event.request() == SNAPSHOT ? each : younger(each, now.since());
      variables.merge(each.name(), told, DeviceVariable::after);
      now.names().add(each.name());
    }
    course = now;
    if (!event.more()) {
      promised.remove(event.request());
      if (now.scope() == ReportScope.FULL && now.next() >= 0) {
        variables.keySet().retainAll(now.names());
      }
    }
  }

  /// A report may have been made before a value was set that it tells.
  private DeviceVariable younger(DeviceVariable told, Instant since) {
    DeviceVariable result = told;
    for (DeviceVariable.Attribute each : told.attributes()) {
      Given value = given.get(new VariableSetting.Key(told.name(), each.kind()));
      if (value != null
          && value.result().result() == SettingResult.Result.ACCEPTED
          && value.at().isAfter(since)) {
        result = result.with(each.kind(), value.result().value());
      }
    }
    return result;
  }

  private Course next(StationEvent.ModelReported event, Instant at) {
    Course before = course;
    Promise promise = promised.getOrDefault(event.request(), new Promise(ReportScope.CHOSEN, at));
    boolean first = event.part() == 0;
    if (first || before == null || before.request() != event.request() || !before.more()) {
      return new Course(
          event.request(),
          promise.scope(),
          1,
          first ? 1 : -1,
          event.more(),
          promise.at(),
          new HashSet<>());
    }
    int next = before.next() == event.part() ? event.part() + 1 : -1;
    return new Course(
        event.request(),
        before.scope(),
        before.parts() + 1,
        next,
        event.more(),
        before.since(),
        before.names());
  }

  void set(StationEvent.VariablesSet event, Instant at) {
    for (SettingResult each : event.results()) {
      if (each.value() == null || !each.result().taken()) {
        continue;
      }
      given.put(each.key(), new Given(each, event.origin(), at));
      if (each.result() == SettingResult.Result.ACCEPTED) {
        variables.computeIfPresent(each.name(), (_, v) -> v.with(each.kind(), each.value()));
      }
    }
  }

  /// The facts that make this state; values that were told come after those that were given.
  void facts(StationId id, Consumer<Recorded> sink) {
    given
        .values()
        .forEach(
            g ->
                sink.accept(
                    DepotState.synthetic(
                        new StationEvent.VariablesSet(id, List.of(g.result()), g.origin()),
                        g.at())));
    if (!variables.isEmpty()) {
      sink.accept(
          DepotState.synthetic(
              new StationEvent.ModelReported(
                  id, SNAPSHOT, 0, false, List.copyOf(variables.values())),
              Instant.EPOCH));
    }
    promised.forEach(
        (request, promise) ->
            sink.accept(
                DepotState.synthetic(
                    new StationEvent.ReportPromised(id, request, promise.scope()), promise.at())));
  }

  List<StationEvent.ConfigurationKey> keys() {
    return sorted().stream()
        .filter(v -> v.attribute(DeviceVariable.Kind.ACTUAL) != null)
        .map(DeviceModel::key)
        .toList();
  }

  private static StationEvent.ConfigurationKey key(DeviceVariable variable) {
    DeviceVariable.Attribute actual = variable.attribute(DeviceVariable.Kind.ACTUAL);
    return new StationEvent.ConfigurationKey(
        variable.name(), variable.value(), actual == null || !actual.writable());
  }

  /// What may be written down of a setting.
  VariableSetting shown(VariableSetting setting) {
    return writeOnly(setting.key())
        ? new VariableSetting(setting.name(), setting.kind(), "***")
        : setting;
  }

  /// What may be kept of a result.
  SettingResult shown(SettingResult told) {
    return writeOnly(told.key())
        ? new SettingResult(told.name(), told.kind(), null, told.result(), told.word())
        : told;
  }

  private boolean writeOnly(VariableSetting.Key key) {
    DeviceVariable known = variables.get(key.name());
    DeviceVariable.Attribute attribute = known == null ? null : known.attribute(key.kind());
    return attribute != null && attribute.access() == DeviceVariable.Access.WRITE_ONLY;
  }

  @Nullable DeviceVariable variable(String name) {
    return variables.get(name);
  }

  private List<DeviceVariable> sorted() {
    return List.copyOf(new TreeMap<>(variables).values());
  }

  /// @param bootedAt since when what waited for a boot counts
  ModelView view(@Nullable Instant bootedAt) {
    Map<VariableSetting.Key, ModelView.LastSet> lastSet = new HashMap<>();
    given.forEach(
        (key, g) -> {
          String value = g.result().value();
          if (value != null) {
            lastSet.put(key, new ModelView.LastSet(value, g.origin(), g.at(), waits(g, bootedAt)));
          }
        });
    return new ModelView(sorted(), lastSet, report());
  }

  private static boolean waits(Given given, @Nullable Instant bootedAt) {
    return given.result().result() == SettingResult.Result.AFTER_REBOOT
        && (bootedAt == null || !bootedAt.isAfter(given.at()));
  }

  private ModelView.@Nullable Report report() {
    Course now = course;
    return now == null || now.request() < 0
        ? null
        : new ModelView.Report(now.scope(), now.parts(), now.more(), now.next() >= 0);
  }
}
