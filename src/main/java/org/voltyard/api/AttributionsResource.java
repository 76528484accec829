package org.voltyard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Permission;
import org.voltyard.domain.SessionArchive;
import org.voltyard.domain.SessionId;

/// To whom sessions are put down.
final class AttributionsResource {
  private static final Param<SessionId> ID =
      Param.path("id", "Number of the session", Syntax.SESSION);
  private static final SessionArchive.Whose NOBODY = new SessionArchive.Whose(null, null, null);

  /// By ids in the registers; whoever is left out is nobody.
  record Item(@Nullable String vehicle, @Nullable String driver, @Nullable String organisation) {
    static Item of(SessionArchive.Whose whose) {
      return new Item(whose.vehicle(), whose.driver(), whose.organisation());
    }
  }

  private final Doors.Sessions sessions;
  private final Lookup lookup;

  AttributionsResource(Doors.Sessions sessions, Lookup lookup) {
    this.sessions = sessions;
    this.lookup = lookup;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/sessions/{id}/attribution", "To whom a session is put down")
            .needs(Permission.VIEW_PEOPLE)
            .with(ID)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::tell),
        Route.put("/sessions/{id}/attribution", "Puts a session down to somebody by hand")
            .needs(Permission.REGISTER)
            .with(ID)
            .takes(Item.class)
            .gives(Item.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::put));
  }

  private Answer tell(Request request) {
    SessionId id = lookup.session(request.path(ID)).id();
    return Answer.ok(Item.of(sessions.archive().whose(List.of(id)).getOrDefault(id, NOBODY)));
  }

  private Answer put(Request request) {
    SessionId id = lookup.session(request.path(ID)).id();
    Item item = request.body(Item.class);
    return RegisterParams.keep(
        () -> {
          sessions
              .attribute()
              .attribute(
                  id,
                  new SessionArchive.Whose(item.vehicle(), item.driver(), item.organisation()),
                  request.origin());
          return Answer.ok(item);
        });
  }
}
