package org.voltyard.ocpp.engine;

import java.util.List;
import java.util.function.BiConsumer;
import org.voltyard.domain.DeviceNotice;
import org.voltyard.domain.DeviceReports;
import org.voltyard.domain.DisplayMessage;
import org.voltyard.domain.EventStream;
import org.voltyard.domain.Monitor;
import org.voltyard.domain.StationId;

/// Agrees to everything that devices report, and tells it on as one line each.
public record RecordedReports(BiConsumer<StationId, String> told) implements DeviceReports {
  @Override
  public void noticed(StationId station, List<DeviceNotice> notices) {
    notices.forEach(n -> told.accept(station, "noticed " + n));
  }

  @Override
  public void monitors(
      StationId station, int request, int part, boolean last, List<Monitor> monitors) {
    told.accept(station, "monitors " + request + " " + part + " " + last + " " + monitors);
  }

  @Override
  public void customer(StationId station, int request, int part, boolean last, String data) {
    told.accept(station, "customer " + request + " " + part + " " + last + " " + data);
  }

  @Override
  public void messages(
      StationId station, int request, boolean last, List<DisplayMessage> messages) {
    told.accept(station, "messages " + request + " " + last + " " + messages);
  }

  @Override
  public boolean streamOpened(StationId station, EventStream stream) {
    told.accept(station, "opened " + stream);
    return true;
  }

  @Override
  public void streamClosed(StationId station, int stream) {
    told.accept(station, "closed " + stream);
  }

  @Override
  public void streamed(StationId station, Delivery delivery) {
    told.accept(station, "streamed " + delivery);
  }
}
