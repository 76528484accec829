package org.voltyard.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.voltyard.charging.CustomerDesk;
import org.voltyard.domain.CustomerReference;
import org.voltyard.domain.DeviceEventArchive;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticOrder;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.DisplayOrder;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.Outcome;
import org.voltyard.domain.Page;
import org.voltyard.domain.Reply;
import org.voltyard.domain.StationId;

/// The devices of a depot in memory: each station has the same monitor, alert, stream and message.
final class FakeDevices implements DeviceEventArchive {
  static final Monitor MONITOR =
      new Monitor(
          4,
          "EVSE#1/Temperature",
          Monitor.Kind.UPPER_THRESHOLD,
          70,
          2,
          false,
          Monitor.Source.CUSTOM);
  static final DeviceNotice NOTICE =
      new DeviceNotice(
          1,
          FakeDepot.NOW.minusSeconds(5),
          DeviceNotice.Trigger.ALERTING,
          null,
          "EVSE#1/Temperature",
          "83.5",
          "CX003",
          null,
          false,
          null,
          4,
          Monitor.Source.CUSTOM,
          2);

  final List<Object> asked = new ArrayList<>();
  final List<Integer> discarded = new ArrayList<>();
  final Map<String, MessageTemplate> templates = new TreeMap<>();

  private static DeviceView view(StationId id) {
    EventStream stream = new EventStream(3, 4, new EventStream.Pace(10, null));
    return new DeviceView(
        id,
        List.of(MONITOR),
        Monitor.Base.FACTORY,
        5,
        FakeDepot.NOW,
        List.of(alert(id)),
        List.of(
            new DeviceView.Stream(
                stream,
                MONITOR,
                new EventStream.Batch(
                    3, 4, 7, 2, FakeDepot.NOW, List.of(0, 500), List.of("1", "2")))),
        messages(id));
  }

  private static DeviceView.Alert alert(StationId id) {
    return new DeviceView.Alert(17, id, FakeDepot.NOW, NOTICE);
  }

  private static List<DeviceView.Message> messages(StationId id) {
    return List.of(
        new DeviceView.Message(
            FakeDepot.NOW,
            new DisplayMessage(
                6,
                null,
                DisplayMessage.Priority.IN_FRONT,
                DisplayMessage.State.IDLE,
                null,
                FakeDepot.NOW.plusSeconds(60),
                null,
                new DisplayMessage.Text(DisplayMessage.Format.UTF8, "en", "Hello " + id),
                List.of())));
  }

  DeviceDoor door() {
    return new DeviceDoor(
        FakeDevices::view,
        () -> List.of(alert(new StationId("A1"))),
        this,
        () -> 99,
        (station, order, origin) -> List.of(answered(order)),
        id ->
            List.of(
                new CustomerDesk.Answer(
                    99, FakeDepot.NOW, CustomerReference.Kind.TOKEN, true, false, true, "Jane")),
        (id, request) -> discarded.add(request));
  }

  private CompletableFuture<? extends Outcome<?>> answered(DiagnosticOrder<?> order) {
    asked.add(order);
    return said("Accepted");
  }

  private CompletableFuture<? extends Outcome<?>> answered(DisplayOrder<?> order) {
    asked.add(order);
    return said("NotSupportedState");
  }

  private static CompletableFuture<? extends Outcome<?>> said(String status) {
    Reply.Status reply = new Reply.Status(status.equals("Accepted"), status);
    return CompletableFuture.completedFuture(new Outcome.Answered<>(reply, "{}"));
  }

  Doors.Displays displayDoor() {
    return new Doors.Displays(
        FakeDevices::messages,
        id -> 7,
        () -> 99,
        (station, order, origin) -> answered(order),
        () -> List.copyOf(templates.values()),
        (template, origin) -> templates.put(template.name(), template),
        (name, origin) -> templates.remove(name));
  }

  @Override
  public Page<Entry> search(Query query) {
    asked.add(query);
    return new Page<>(
        List.of(
            new Entry(
                17, FakeDepot.NOW, new StationId("A1"), NOTICE, FakeDepot.NOW.plusSeconds(60))),
        null);
  }

  @Override
  public List<Value> values(StationId station, int monitor, Instant from, Instant to, int max) {
    return List.of(new Value(FakeDepot.NOW, "20." + monitor));
  }
}
