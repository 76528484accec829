package org.voltyard.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Page;
import org.voltyard.domain.Permission;
import org.voltyard.domain.SecurityArchive;
import org.voltyard.domain.SecurityReport.Criticality;
import org.voltyard.domain.StationId;

/// What happened to the stations' security.
final class SecurityEventsResource {
  private static final Param<StationId> STATION =
      Param.query("station", "Only of this station", Syntax.STATION);
  private static final Param<Criticality> CRITICALITY =
      Param.query("criticality", "Only with this rating", Syntax.oneOf(Criticality.class));
  private static final Param<String> CONTAINS =
      Param.query("contains", "Only with this in their type or their text", Syntax.TEXT);

  /// A security event.
  record Item(
      @About("Its place in the journal") long seq,
      @About("When the depot heard of it") Instant heardAt,
      @About("When it happened, by the station's clock") Instant at,
      String station,
      @About("Who noticed it") SecurityArchive.Source source,
      @About("Such as TamperDetectionActivated") String type,
      @About("As the specification of the station's version rates it") Criticality criticality,
      @Nullable String info) {
    static Item of(SecurityArchive.Entry entry) {
      return new Item(
          entry.seq(),
          entry.heardAt(),
          entry.report().at(),
          entry.station().value(),
          entry.source(),
          entry.report().type(),
          entry.report().criticality(),
          entry.report().info());
    }
  }

  private final SecurityArchive archive;

  SecurityEventsResource(SecurityArchive archive) {
    this.archive = archive;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/security-events", "What happened to the stations' security, newest first")
            .needs(Permission.VIEW)
            .with(STATION, CRITICALITY, CONTAINS)
            .listsInTime(Item.class, this::search, Item::of));
  }

  private Page<SecurityArchive.Entry> search(Request request) {
    return archive.search(
        new SecurityArchive.Query(
            request.query(STATION),
            request.query(CRITICALITY),
            request.query(CONTAINS),
            request.query(Param.FROM),
            request.query(Param.TO),
            request.query(Param.CURSOR),
            request.limit()));
  }
}
