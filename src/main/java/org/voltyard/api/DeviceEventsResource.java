package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.Gravity;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.TransactionId;

/// What stations noticed about their parts, and what is wrong now.
final class DeviceEventsResource {
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);
  private static final Param<Gravity> GRAVITY =
      Param.query("gravity", "Only with this rating", Syntax.oneOf(Gravity.class));
  private static final Param<DeviceNotice.Trigger> TRIGGER =
      Param.query("trigger", "Only made by this", Syntax.oneOf(DeviceNotice.Trigger.class));
  private static final Param<String> CONTAINS =
      Param.query("contains", "Only with this in their variable, code, text or value", Syntax.TEXT);
  private static final Param<Integer> MONITOR =
      Param.path("number", "The monitor's number", Syntax.small(0, Integer.MAX_VALUE));

  /// An event.
  record Item(
      @About("Its place in the journal") long seq,
      @About("When the depot heard of it") Instant heardAt,
      @About("When it happened, by the station's clock") Instant at,
      String station,
      DeviceNotice.Trigger trigger,
      @About("Component[instance]#evse.connector/Variable[instance]") String variable,
      String value,
      @About("In the station's words, such as CX003") @Nullable String code,
      @Nullable String info,
      @About("Whether what was wrong is well again") boolean cleared,
      @About("When what was wrong was well again") @Nullable Instant clearedAt,
      @Nullable String transaction,
      @Nullable Integer monitor,
      Monitor.Source source,
      @About("0 is the worst, 9 the least") @Nullable Integer severity,
      Gravity gravity) {
    static Item of(DeviceEventArchive.Entry entry) {
      DeviceNotice notice = entry.notice();
      return new Item(
          entry.seq(),
          entry.heardAt(),
          notice.at(),
          entry.station().value(),
          notice.trigger(),
          notice.variable(),
          notice.value(),
          notice.code(),
          notice.info(),
          notice.cleared(),
          entry.clearedAt(),
          Optional.ofNullable(notice.transaction()).map(TransactionId::value).orElse(null),
          notice.monitor(),
          notice.source(),
          notice.severity(),
          notice.gravity());
    }

    static Item of(DeviceView.Alert alert) {
      return of(
          new DeviceEventArchive.Entry(
              alert.seq(), alert.heardAt(), alert.station(), alert.notice(), null));
    }
  }

  /// What is wrong now.
  record Alerts(List<Item> items) {}

  /// A value of an event stream.
  record Value(Instant at, String value) {}

  /// The values of a monitor.
  record Values(List<Value> items) {}

  private final DeviceDoor devices;
  private final Lookup lookup;

  DeviceEventsResource(DeviceDoor devices, Lookup lookup) {
    this.devices = devices;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/device-events", "What stations noticed about their parts, newest first")
            .needs(Permission.VIEW)
            .with(STATION, GRAVITY, TRIGGER, CONTAINS)
            .listsInTime(Item.class, this::search, Item::of),
        Route.get("/device-alerts", "What is wrong on stations now, newest first")
            .needs(Permission.VIEW)
            .with(STATION)
            .gives(Alerts.class)
            .by(this::alerts),
        Route.get("/stations/{id}/monitors/{number}/values", "What a monitor streamed, by time")
            .needs(Permission.VIEW)
            .with(StationsResource.ID, MONITOR, Param.FROM, Param.TO, Param.LIMIT)
            .gives(Values.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::values));
  }

  private Page<DeviceEventArchive.Entry> search(Request request) {
    return devices
        .archive()
        .search(
            new DeviceEventArchive.Query(
                request.query(STATION),
                request.query(GRAVITY),
                request.query(TRIGGER),
                request.query(CONTAINS),
                request.query(Param.FROM),
                request.query(Param.TO),
                request.query(Param.CURSOR),
                request.limit()));
  }

  private Answer alerts(Request request) {
    StationId station = request.query(STATION);
    return Answer.ok(
        new Alerts(
            devices.alerts().get().stream()
                .filter(a -> station == null || a.station().equals(station))
                .map(Item::of)
                .toList()));
  }

  private Answer values(Request request) {
    StationId station = lookup.station(request.path(StationsResource.ID)).id();
    Instant to = request.query(Param.TO, lookup.now());
    return Answer.ok(
        new Values(
            devices
                .archive()
                .values(
                    station,
                    request.path(MONITOR),
                    request.query(Param.FROM, Instant.EPOCH),
                    to,
                    request.limit())
                .stream()
                .map(v -> new Value(v.at(), v.text()))
                .toList()));
  }
}
