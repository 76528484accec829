package org.voltyard.ocpp.recording;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FrameLog.Frame;
import org.voltyard.domain.StationModel;

/// What a station's frames so far have told: what it is, which OCPP it speaks, which requests are
/// open in both directions.
final class Course {
  private static final int MOST_OPEN = 500;

  private final Map<String, Spoken> ours = bounded();
  private final Map<String, Spoken> its = bounded();
  private StationModel model;
  private @Nullable Era era;
  private @Nullable String version;

  /// @param protocol the subprotocol with which the station is known, null when it is not
  Course(StationModel model, @Nullable String protocol) {
    this.model = model;
    version = protocol == null ? null : protocol.replaceFirst("^ocpp", "");
    era = version == null ? null : Era.V16.has(version) ? Era.V16 : Era.V2;
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST_OPEN;
      }
    };
  }

  StationModel model() {
    return model;
  }

  @Nullable Era era() {
    return era;
  }

  /// Whether the station may speak this version, as far as it is known.
  boolean speaks(String other) {
    Era family = era;
    String known = version;
    return family != null
        && family.has(other)
        && (known == null || !family.has(known) || known.equals(other));
  }

  /// Requests of the depot that wait for an answer, oldest first.
  Map<String, Spoken> ours() {
    return ours;
  }

  /// Requests of the station that wait for an answer, oldest first.
  Map<String, Spoken> its() {
    return its;
  }

  /// Reads a frame; the requests are brought up to date by [#after], so that one can still see how
  /// they were before it.
  Spoken next(Frame frame) {
    String id = frame.messageId();
    Map<String, Spoken> asked = frame.incoming() ? ours : its;
    Spoken spoken = Spoken.of(frame, frame.asks() || id == null ? null : asked.get(id));
    if (spoken.frame().asks()) {
      Era told = Era.told(spoken.action(), spoken.payload());
      era = told == null ? era : told;
    }
    if (spoken.asked() && spoken.action().equals("BootNotification")) {
      model = model(spoken);
    }
    return spoken;
  }

  private static StationModel model(Spoken boot) {
    var station = boot.payload().path("chargingStation");
    return station.isObject()
        ? new StationModel(
            station.path("vendorName").asText(""),
            station.path("model").asText(""),
            station.path("firmwareVersion").asText(""))
        : new StationModel(
            boot.text("chargePointVendor"),
            boot.text("chargePointModel"),
            boot.text("firmwareVersion"));
  }

  void after(Spoken spoken) {
    String id = spoken.frame().messageId();
    if (id == null) {
      return;
    }
    boolean incoming = spoken.frame().incoming();
    if (spoken.frame().type() == 2) {
      (incoming ? its : ours).put(id, spoken);
    } else if (spoken.frame().type() != 6) {
      (incoming ? ours : its).remove(id);
    }
  }
}
