package org.voltyard.charging;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.voltyard.domain.DeviceView;
import org.voltyard.domain.DiagnosticEvent;
import org.voltyard.domain.DisplayEvent;
import org.voltyard.domain.LiveState;
import org.voltyard.domain.MessageTemplate;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Recorded;
import org.voltyard.domain.StationId;

/// What all stations watch, stream and show, with what is wrong on them, made from facts alone.
public final class DeviceBook implements LiveState {
  private final Map<StationId, Device> devices = new ConcurrentHashMap<>();
  private final Map<String, MessageTemplate> templates = new ConcurrentSkipListMap<>();

  /// The parts of one station's state.
  record Device(StationId id, Watches watch, OpenStreams streams, ShownMessages display) {}

  @Override
  public void apply(Recorded recorded) {
    switch (recorded.fact()) {
      case DiagnosticEvent e -> {
        Device device = device(e.station());
        device.watch().apply(e, recorded);
        device.streams().apply(e, recorded);
      }
      case DisplayEvent.Shown e -> device(e.station()).display().apply(e, recorded);
      case DisplayEvent.Removed e -> device(e.station()).display().apply(e);
      case DisplayEvent.Asked e -> device(e.station()).display().apply(e);
      case DisplayEvent.Reported e -> device(e.station()).display().apply(e, recorded);
      case DisplayEvent.TemplateKept e -> templates.put(e.template().name(), e.template());
      case DisplayEvent.TemplateDropped e -> templates.remove(e.template());
      default -> {}
    }
  }

  private Device device(StationId id) {
    return devices.computeIfAbsent(
        id, i -> new Device(i, new Watches(i), new OpenStreams(i), new ShownMessages(i)));
  }

  @Override
  public void facts(Consumer<Recorded> sink) {
    for (Device device : devices.values()) {
      device.watch().facts(sink);
      device.streams().facts(sink);
      device.display().facts(sink);
    }
    for (MessageTemplate each : templates.values()) {
      sink.accept(
          DepotState.synthetic(new DisplayEvent.TemplateKept(each, Origin.DEPOT), Instant.EPOCH));
    }
  }

  @Override
  public void clear() {
    devices.clear();
    templates.clear();
  }

  Device of(StationId id) {
    return device(id);
  }

  List<MessageTemplate> templates() {
    return List.copyOf(templates.values());
  }

  /// All that is wrong on any station, the newest first.
  List<DeviceView.Alert> alerts() {
    return devices.values().stream()
        .flatMap(d -> d.watch().alerts().stream())
        .sorted(Comparator.comparingLong(DeviceView.Alert::seq).reversed())
        .toList();
  }

  /// The stations of which anything is known, by id.
  Map<StationId, Device> all() {
    return new TreeMap<>(devices);
  }

  DeviceView view(StationId id) {
    Device device = devices.get(id);
    if (device == null) {
      return new DeviceView(id, List.of(), null, null, null, List.of(), List.of(), List.of());
    }
    Watches watch = device.watch();
    return new DeviceView(
        id,
        watch.monitors(),
        watch.base(),
        watch.level(),
        watch.reportedAt(),
        watch.alerts(),
        device.streams().views(watch),
        device.display().messages());
  }
}
