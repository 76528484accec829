package org.voltyard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.fleet.register.PersonalData;
import org.voltyard.fleet.register.PersonalFile;

/// What is known of a driver: handed out, or made unknowable.
final class PersonalDataResource {
  private static final Param<String> ID = Param.path("id", "Number of the driver", Syntax.TEXT);

  /// Why somebody is erased.
  record Erasure(
      @About("Such as the request's date; kept in the audit log") @Nullable String why) {}

  private final PersonalData data;

  PersonalDataResource(PersonalData data) {
    this.data = data;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/drivers/{id}/personal-data", "All that is known of a driver")
            .needs(Permission.PRIVACY)
            .with(ID)
            .gives(PersonalFile.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::file),
        Route.post("/drivers/{id}/erasure", "Makes a driver unknowable; cannot be taken back")
            .needs(Permission.PRIVACY)
            .with(ID)
            .takes(Erasure.class)
            .givesNothing()
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::erase));
  }

  private Answer file(Request request) {
    String id = request.path(ID);
    PersonalFile file = data.export(id, request.origin());
    if (file == null) {
      throw Problem.notFound("driver", id);
    }
    return Answer.ok(file);
  }

  private Answer erase(Request request) {
    String id = request.path(ID);
    Erasure erasure = request.body(Erasure.class);
    Origin origin = request.origin().because(erasure.why());
    if (!data.erase(id, origin)) {
      throw Problem.notFound("driver", id);
    }
    return new Answer.Done();
  }
}
