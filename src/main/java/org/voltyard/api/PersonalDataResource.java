package org.voltyard.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.TokenId;
import org.voltyard.fleet.register.PersonalData;
import org.voltyard.fleet.register.PersonalFile;

/// What is known of a driver: handed out, or made unknowable.
final class PersonalDataResource {
  private static final Param<String> ID = Param.path("id", "Number of the driver", Syntax.TEXT);

  /// Why somebody is erased.
  record Erasure(
      @About("Such as the request's date; kept in the audit log") @Nullable String why) {}

  /// What erasing would do now.
  record Outlook(
      @About("Tokens that are the driver's alone and are no more then") List<String> tokens,
      @About("Plates of private vehicles, which are nobody's then") List<String> vehicles,
      @About("Tokens that stay with a vehicle or an organisation") List<String> keptTokens,
      @About("Plates of vehicles that stay with an organisation") List<String> keptVehicles) {
    static Outlook of(PersonalData.Outlook outlook) {
      return new Outlook(
          outlook.tokens().stream().map(TokenId::value).toList(),
          outlook.vehicles(),
          outlook.keptTokens().stream().map(TokenId::value).toList(),
          outlook.keptVehicles());
    }
  }

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
        Route.get("/drivers/{id}/erasure", "What erasing a driver would take away, what stays")
            .needs(Permission.PRIVACY)
            .with(ID)
            .gives(Outlook.class)
            .fails(Problem.Kind.NOT_FOUND)
            .by(this::outlook),
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

  private Answer outlook(Request request) {
    String id = request.path(ID);
    PersonalData.Outlook outlook = data.outlook(id, request.origin());
    if (outlook == null) {
      throw Problem.notFound("driver", id);
    }
    return Answer.ok(Outlook.of(outlook));
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
