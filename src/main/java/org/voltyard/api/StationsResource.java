package org.voltyard.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.FourEyes;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Power;
import org.voltyard.domain.SecurityProfile;
import org.voltyard.domain.Station;
import org.voltyard.domain.StationId;
import org.voltyard.domain.StationView;

/// Stations: what they are, how they are, and whether they may come in.
final class StationsResource {
  static final Param<StationId> ID = Param.path("id", "Id of the station", Syntax.STATION);
  private static final Param<Station.Admission> ADMISSION =
      Param.query("admission", "Only these", Syntax.oneOf(Station.Admission.class));

  /// How an operator describes a station.
  record Body(
      @About("As operators call it; its id when absent") @Nullable String name,
      @About("Feeder or row in which it is shown") @Nullable String group,
      @About("Nameplate power of the whole station") @Nullable Double ratedW,
      @About("New password; empty takes it away, absent leaves it as it is")
          @Nullable String password,
      @About("Whether anybody may charge") @Nullable Boolean freeVend,
      @About("Number of connectors that are expected, 0 when not known")
          @Nullable Integer connectors,
      @About("Security profile, 0 to 3, below which it is refused; absent: the site's minimum")
          @Nullable Integer securityProfile,
      @About("Common name of its certificate; absent: its id") @Nullable String certificateName) {
    Body {
      if (securityProfile != null && (securityProfile < 0 || securityProfile > 3)) {
        throw new IllegalArgumentException(
            "securityProfile " + securityProfile + ": 0 to 3 is allowed");
      }
      if (ratedW != null && !(ratedW >= 0 && ratedW <= 1e9)) {
        throw new IllegalArgumentException("ratedW " + ratedW + ": 0 to 1e9 is allowed");
      }
      if (connectors != null && (connectors < 0 || connectors > 1000)) {
        throw new IllegalArgumentException("connectors " + connectors + ": 0 to 1000 is allowed");
      }
    }

    static Body of(Station station) {
      return new Body(
          station.name(),
          station.group(),
          MeterValuesResource.watts(station.rated()),
          null,
          station.freeVend(),
          station.connectors(),
          number(station.profile()),
          station.certificateName());
    }
  }

  private static @Nullable Integer number(@Nullable SecurityProfile profile) {
    return profile == null ? null : (Integer) profile.number();
  }

  /// What an operator decides about a station.
  record Decision(Verb decision) {
    /// Lets it in, keeps it out, takes it out of the depot, or has it wait again.
    enum Verb {
      ADMIT,
      REFUSE,
      RETIRE,
      WAIT
    }
  }

  /// What the station says of itself.
  record Identity(
      String vendor,
      String model,
      @Nullable String serial,
      @Nullable String firmware,
      @Nullable String meterType,
      @Nullable String meterSerial) {
    static @Nullable Identity of(org.voltyard.domain.@Nullable Identity told) {
      return told == null
          ? null
          : new Identity(
              told.vendor(),
              told.model(),
              told.serial(),
              told.firmware(),
              told.meterType(),
              told.meterSerial());
    }
  }

  /// A station as it stands now.
  record Item(
      String id,
      Station.Admission admission,
      String name,
      String group,
      @Nullable Double ratedW,
      boolean hasPassword,
      boolean freeVend,
      boolean connected,
      @About("Since when it is connected, or is not") @Nullable Instant since,
      @Nullable String address,
      @Nullable String protocol,
      @About("Security profile with which it is connected") @Nullable Integer connectedProfile,
      @About("Security profile below which it is refused; absent: the site's minimum")
          @Nullable Integer securityProfile,
      @Nullable String certificateName,
      @Nullable Instant bootedAt,
      @About("How far its clock is ahead of the depot's") @Nullable Long clockSkewMs,
      @Nullable Identity identity,
      int expectedConnectors,
      List<EvsesResource.Item> connectors) {
    /// What operators say of it, without what it does by itself.
    List<@Nullable Object> described() {
      return Arrays.asList(
          admission,
          name,
          group,
          ratedW,
          hasPassword,
          freeVend,
          securityProfile,
          certificateName,
          expectedConnectors);
    }

    static Item of(StationView view) {
      Station station = view.registration();
      return new Item(
          station.id().value(),
          station.admission(),
          station.name(),
          station.group(),
          MeterValuesResource.watts(station.rated()),
          station.passwordHash() != null,
          station.freeVend(),
          view.link().open(),
          view.link().since(),
          view.link().address(),
          view.link().protocol(),
          number(view.link().profile()),
          number(station.profile()),
          station.certificateName(),
          view.bootedAt(),
          Optional.ofNullable(view.clockSkew()).map(s -> s.toMillis()).orElse(null),
          Identity.of(view.identity()),
          station.connectors(),
          view.connectors().values().stream().map(c -> EvsesResource.Item.of(view, c)).toList());
    }
  }

  private final Doors.Stations stations;
  private final Lookup lookup;

  StationsResource(Doors.Stations stations, Lookup lookup) {
    this.stations = stations;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/stations", "All stations, by id")
            .needs(Permission.VIEW)
            .with(ADMISSION)
            .lists(Item.class, this::list, Item::of),
        Route.get("/stations/{id}", "One station")
            .needs(Permission.VIEW)
            .with(ID)
            .gives(Item.class)
            .edited(Item.class, Item::described)
            .fails(Problem.Kind.NOT_FOUND)
            .by(request -> Answer.ok(Item.of(lookup.station(request.path(ID))))),
        Route.put(
                "/stations/{id}",
                "Registers a station, or describes a known one anew; a lower profile may wait")
            .needs(Permission.SERVICE)
            .with(ID)
            .takes(Body.class)
            .gives(Item.class)
            .gives(201, Item.class)
            .gives(202, Waiting.class)
            .by(this::register),
        Route.patch("/stations/{id}", "Changes parts of a station's description")
            .needs(Permission.SERVICE)
            .with(ID)
            .takesPartOf(Body.class)
            .gives(Item.class)
            .gives(202, Waiting.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::edit),
        Route.post(
                "/stations/{id}/admission",
                "Admits, refuses or retires a station, or has it wait again")
            .needs(Permission.SERVICE)
            .with(ID)
            .takes(Decision.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND, Problem.Kind.CONFLICT)
            .by(this::decide));
  }

  private Page<StationView> list(Request request) {
    Station.Admission admission = request.query(ADMISSION);
    List<StationView> chosen =
        stations.all().get().stream()
            .filter(v -> admission == null || v.registration().admission() == admission)
            .toList();
    return Slice.of(chosen, view -> view.id().value(), request);
  }

  private Answer register(Request request) {
    StationId id = request.path(ID);
    Body body = request.body(Body.class);
    Optional<StationView> known = stations.find().apply(id);
    Station before =
        known
            .map(StationView::registration)
            .orElseGet(() -> Station.unknown(id, Station.Admission.ADMITTED));
    return described(before, body, known.isPresent() ? 200 : 201, request);
  }

  private Answer edit(Request request) {
    Station before = lookup.station(request.path(ID)).registration();
    Body body = request.body(Body.class, Body.of(before));
    return described(before, body, 200, request);
  }

  /// A lower security profile waits for a second person; all else holds then.
  private Answer described(Station before, Body body, int status, Request request) {
    return switch (stations.register().apply(described(before, body), request.origin())) {
      case FourEyes.Answer.Done _ -> new Answer.Value(status, Item.of(lookup.station(before.id())));
      case FourEyes.Answer.Waiting(var id) -> new Answer.Value(202, new Waiting(id.toString()));
    };
  }

  private Answer decide(Request request) {
    StationId id = lookup.station(request.path(ID)).id();
    Station.Admission admission =
        switch (request.body(Decision.class).decision()) {
          case ADMIT -> Station.Admission.ADMITTED;
          case REFUSE -> Station.Admission.REFUSED;
          case RETIRE -> Station.Admission.RETIRED;
          case WAIT -> Station.Admission.WAITING;
        };
    try {
      stations.admission().decide(id, admission, request.origin());
    } catch (IllegalStateException e) {
      throw new Problem(Problem.Kind.CONFLICT, String.valueOf(e.getMessage()));
    }
    return Answer.ok(Item.of(lookup.station(id)));
  }

  private Station described(Station before, Body body) {
    String password = body.password();
    String hash =
        password == null
            ? before.passwordHash()
            : password.isEmpty() ? null : stations.hash().apply(password);
    Double rated = body.ratedW();
    String name = body.name();
    return new Station(
        before.id(),
        before.admission(),
        name == null || name.isBlank() ? before.id().value() : name,
        body.group() == null ? "" : body.group(),
        rated == null ? null : new Power(rated),
        hash,
        Boolean.TRUE.equals(body.freeVend()),
        body.connectors() == null ? 0 : body.connectors(),
        body.securityProfile() == null ? null : SecurityProfile.of(body.securityProfile()),
        body.certificateName() == null || body.certificateName().isBlank()
            ? null
            : body.certificateName().strip());
  }
}
