package org.voltyard.ui.newstations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Identity;
import org.voltyard.domain.Station.Admission;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;

/// A station that waits or was refused, with what it said of itself.
///
/// @param knock since when it has been coming and how often; null while that is being looked up
public record NewStationRow(StationView station, @Nullable Knock knock) {
  /// When it was first seen and how often it booted; `more` when there may be older boots.
  public record Knock(@Nullable Instant since, int boots, boolean more) {}

  StationId id() {
    return station.id();
  }

  boolean waiting() {
    return station.registration().admission() == Admission.WAITING;
  }

  private String said(java.util.function.Function<Identity, @Nullable String> what) {
    Identity identity = station.identity();
    String text = identity == null ? null : what.apply(identity);
    return text == null || text.isBlank() ? "–" : text;
  }

  String vendor() {
    return said(Identity::vendor);
  }

  String model() {
    return said(Identity::model);
  }

  String serial() {
    return said(Identity::serial);
  }

  String firmware() {
    return said(Identity::firmware);
  }

  String address() {
    String address = station.link().address();
    return address == null ? "–" : address;
  }

  String boots() {
    Knock known = knock;
    return known == null ? "…" : known.boots() + (known.more() ? "+" : "");
  }

  @Nullable Instant since() {
    Knock known = knock;
    return known == null ? station.link().since() : known.since();
  }

  /// Everything it said, a line each.
  List<String> facts() {
    return List.of(vendor() + " " + model(), serial() + " · " + firmware(), address());
  }
}
