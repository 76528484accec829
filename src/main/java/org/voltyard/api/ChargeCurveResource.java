package org.voltyard.api;

import java.util.List;
import org.voltyard.domain.AuditTrail;
import org.voltyard.domain.Permission;
import org.voltyard.fleet.curve.ChargeCurve;
import org.voltyard.fleet.curve.ChargeCurves;

/// What a vehicle takes as its battery fills, learnt from its sessions.
final class ChargeCurveResource {
  private static final Param<String> ID = Param.path("id", "Number of the vehicle", Syntax.TEXT);

  /// What was learnt from one state to another.
  record Bin(
      @About("Percent or kWh, as the axis says") double from,
      @About("Not in it") double to,
      double powerW,
      @About(
              "free: the vehicle would not take more; held: the charger held it down; assumed: what"
                  + " nine of ten sessions stayed below, as no charger told its limit")
          ChargeCurve.Basis basis,
      @About("Sessions behind it") int sessions) {}

  /// A curve.
  record Curve(
      @About("False while there are not enough readings to go by") boolean enough,
      @About("soc: state of charge in percent; energy: kWh since the start of the session")
          ChargeCurve.Axis axis,
      @About("Of the last 40, those with readings that count") int sessions,
      int readings,
      List<Bin> bins) {
    static Curve of(ChargeCurve curve) {
      return new Curve(
          curve.enough(),
          curve.axis(),
          curve.sessions(),
          curve.readings(),
          curve.bins().stream()
              .map(
                  bin ->
                      new Bin(
                          bin.from(), bin.to(), bin.power().watts(), bin.basis(), bin.sessions()))
              .toList());
    }
  }

  private final ChargeCurves curves;
  private final AuditTrail trail;

  ChargeCurveResource(ChargeCurves curves, AuditTrail trail) {
    this.curves = curves;
    this.trail = trail;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/vehicles/{id}/charge-curve", "Power of a vehicle by its state of charge")
            .needs(Permission.VIEW_PEOPLE)
            .with(ID)
            .gives(Curve.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::curve));
  }

  private Answer curve(Request request) {
    String id = request.path(ID);
    ChargeCurve curve =
        curves.of(id, request.origin()).orElseThrow(() -> Problem.notFound("vehicle", id));
    trail.viewed(request.origin(), "charge curve", id);
    return Answer.ok(Curve.of(curve));
  }
}
