package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CommandRights;
import org.voltyard.domain.Origin;
import org.voltyard.domain.Permission;
import org.voltyard.domain.Role;

/// Every route and every role: exactly those with the permission get through.
class RightsTest extends ApiTest {
  private static final String TABLE =
      """
      ADMIN        GET /certificates
      ADMIN        POST /certificates
      ADMIN        GET /certificates/{serial}
      ADMIN        GET /certificates/{serial}/pem
      ADMIN        POST /certificates/{serial}/revocation
      ADMIN        GET /certificate-requests
      ADMIN        POST /certificate-requests/{number}/approval
      ADMIN        POST /certificate-requests/{number}/refusal
      ADMIN        GET /authority/roots
      ADMIN        GET /authority/revocations
      ADMIN        GET /authority/listener
      VIEW         GET /stations/{id}/charging-limits
      VIEW         GET /stations/{id}/charging-limits/{evse}
      SERVICE      POST /stations/{id}/charging-limits
      SERVICE      DELETE /stations/{id}/charging-profiles/{profile}
      VIEW         GET /stations/{id}/forms
      VIEW         GET /stations/{id}/commands
      VIEW         POST /stations/{id}/commands/{action}
      VIEW_PEOPLE  GET /stations/{id}/customer-requests
      PRIVACY      POST /stations/{id}/customer-requests
      PRIVACY      DELETE /stations/{id}/customer-requests/{number}
      VIEW         GET /device-events
      VIEW         GET /device-alerts
      VIEW         GET /stations/{id}/monitors/{number}/values
      VIEW         GET /stations/{id}/messages
      OPERATE      POST /stations/{id}/messages
      OPERATE      POST /stations/{id}/messages/report
      OPERATE      DELETE /stations/{id}/messages/{number}
      VIEW         GET /message-templates
      OPERATE      PUT /message-templates/{name}
      OPERATE      DELETE /message-templates/{name}
      open         GET /openapi.json
      open         GET /docs
      VIEW         GET /evses
      VIEW_FRAMES  GET /facts
      VIEW_FRAMES  GET /facts/search
      VIEW_FRAMES  GET /findings
      VIEW_FRAMES  GET /frames
      VIEW         GET /stations/{id}/grid-controls
      SERVICE      POST /stations/{id}/grid-controls/read
      SERVICE      DELETE /stations/{id}/grid-controls/{control}
      open         GET /health
      VIEW         GET /metrics
      open         GET /health/live
      open         GET /health/ready
      VIEW_FRAMES  GET /webhooks
      VIEW_FRAMES  POST /webhooks
      VIEW_FRAMES  GET /webhooks/{hook}
      VIEW_FRAMES  PUT /webhooks/{hook}
      VIEW_FRAMES  DELETE /webhooks/{hook}
      VIEW_FRAMES  POST /webhooks/{hook}/stop
      VIEW_FRAMES  POST /webhooks/{hook}/resume
      VIEW_FRAMES  GET /webhooks/{hook}/given-up
      VIEW_FRAMES  GET /webhooks/{hook}/given-up/{seq}
      VIEW_FRAMES  POST /webhooks/{hook}/given-up/replay
      VIEW_FRAMES  POST /webhooks/{hook}/test
      VIEW         GET /stations/{id}/jobs
      VIEW         GET /stations/{id}/meter-keys
      SERVICE      PUT /stations/{id}/meter-keys/{connector}
      SERVICE      DELETE /stations/{id}/meter-keys/{connector}
      ADMIN        GET /api-keys
      AUDIT        GET /audit
      AUDIT        GET /audit/head
      AUDIT        GET /audit/verification
      AUDIT        POST /audit/verification
      AUDIT        POST /audit/exports
      SHIFT        GET /shift
      SHIFT        POST /shift/notes
      SHIFT        POST /shift/hand-over
      SHIFT        GET /shifts
      SHIFT        GET /daily-reports/{date}
      ADMIN        POST /api-keys
      ADMIN        DELETE /api-keys/{name}
      ADMIN        GET /oauth-clients
      ADMIN        POST /oauth-clients
      ADMIN        GET /oauth-clients/{id}
      ADMIN        PUT /oauth-clients/{id}
      ADMIN        POST /oauth-clients/{id}/secret
      ADMIN        DELETE /oauth-clients/{id}
      ADMIN        GET /oauth-allowances
      ADMIN        DELETE /oauth-allowances/{allowance}
      VIEW_PEOPLE  GET /stations/{id}/local-list
      SERVICE      POST /stations/{id}/local-list/send
      SERVICE      DELETE /stations/{id}/local-list
      VIEW         GET /sessions/{id}/meter-values
      VIEW         GET /stations/{id}/connectors/{n}/meter-values
      VIEW         GET /stations/{id}/monitors
      SERVICE      POST /stations/{id}/monitors
      SERVICE      POST /stations/{id}/monitors/report
      SERVICE      PUT /stations/{id}/monitors/setup
      SERVICE      DELETE /stations/{id}/monitors/{number}
      SERVICE      POST /stations/{id}/streams/report
      SERVICE      PUT /stations/{id}/streams/{number}
      CHARGE       POST /payments/codes
      CHARGE       POST /payments/starts
      VIEW         GET /stations/{id}/profile-raise
      ADMIN        POST /stations/{id}/profile-raise
      ADMIN        DELETE /stations/{id}/profile-raise
      VIEW         GET /reservations
      CHARGE       POST /reservations
      CHARGE       DELETE /reservations/{id}
      VIEW         GET /security-events
      VIEW         GET /sessions
      VIEW         GET /sessions/{id}
      VIEW         GET /sessions/{id}/signatures
      CHARGE       POST /sessions/{id}/stop
      CHARGE       POST /sessions/{id}/close
      VIEW_PEOPLE  GET /sessions/{id}/attribution
      REGISTER     PUT /sessions/{id}/attribution
      ADMIN        GET /settings
      ADMIN        PUT /settings/{key}
      VIEW         GET /stations
      VIEW         GET /stations/{id}
      SERVICE      PUT /stations/{id}
      SERVICE      PATCH /stations/{id}
      SERVICE      POST /stations/{id}/admission
      VIEW         GET /stations/{id}/battery-swaps
      CHARGE       POST /stations/{id}/battery-swaps
      VIEW_MONEY   GET /tariffs
      VIEW_MONEY   GET /tariffs/{id}
      MONEY        PUT /tariffs/{id}
      MONEY        DELETE /tariffs/{id}
      VIEW_MONEY   POST /tariffs/{id}/trial
      VIEW_MONEY   GET /tariff-uses
      MONEY        POST /tariff-uses
      MONEY        POST /tariff-uses/end
      VIEW_MONEY   GET /tariff-deliveries
      VIEW_MONEY   GET /sessions/{id}/cost
      MONEY        POST /sessions/{id}/tariff
      VIEW         GET /templates
      VIEW         GET /templates/{id}
      SERVICE      PUT /templates/{id}
      SERVICE      DELETE /templates/{id}
      SERVICE      POST /templates/{id}/applications
      VIEW         GET /template-applications
      VIEW         GET /template-history
      VIEW_PEOPLE  GET /tokens
      REGISTER     POST /tokens
      VIEW_PEOPLE  GET /tokens/{id}
      REGISTER     PUT /tokens/{id}
      REGISTER     DELETE /tokens/{id}
      REGISTER     POST /tokens/{id}/block
      REGISTER     POST /tokens/{id}/unblock
      VIEW         GET /stations/{id}/variables
      SERVICE      POST /stations/{id}/variables
      VIEW         GET /stations/{id}/comparison
      REGISTER     PUT /tokens/{id}/owner
      VIEW_PEOPLE  GET /drivers
      REGISTER     POST /drivers
      VIEW_PEOPLE  GET /drivers/{id}
      REGISTER     PUT /drivers/{id}
      REGISTER     DELETE /drivers/{id}
      VIEW_PEOPLE  GET /vehicles
      REGISTER     POST /vehicles
      VIEW_PEOPLE  GET /vehicles/{id}
      REGISTER     PUT /vehicles/{id}
      REGISTER     DELETE /vehicles/{id}
      VIEW_PEOPLE  GET /organisations
      REGISTER     POST /organisations
      VIEW_PEOPLE  GET /organisations/{id}
      REGISTER     PUT /organisations/{id}
      REGISTER     DELETE /organisations/{id}
      VIEW_PEOPLE  GET /drivers/{id}/statement
      PRIVACY      GET /drivers/{id}/personal-data
      PRIVACY      POST /drivers/{id}/erasure
      VIEW_PEOPLE  GET /vehicles/{id}/charge-curve
      VIEW_PEOPLE  GET /vehicles/{id}/photo
      REGISTER     PUT /vehicles/{id}/photo
      REGISTER     DELETE /vehicles/{id}/photo
      VIEW_PEOPLE  GET /vehicles/{id}/statement
      VIEW_PEOPLE  GET /organisations/{id}/statement
      REGISTER     POST /imports
      REGISTER     GET /imports/{id}
      REGISTER     GET /imports/{id}/problems
      REGISTER     POST /imports/{id}
      REGISTER     DELETE /imports/{id}
      REGISTER     POST /driver-invitations
      REGISTER     GET /driver-invitations
      REGISTER     DELETE /driver-invitations/{driver}
      PRIVACY      GET /erasure-requests
      PRIVACY      POST /erasure-requests/{driver}/refusal
      PRIVACY      GET /drivers/{id}/erasure
      APPROVE      GET /approvals
      APPROVE      GET /approvals/{approval}
      APPROVE      POST /approvals/{approval}/consent
      APPROVE      POST /approvals/{approval}/refusal
      OPERATE      POST /stations/{id}/bays/{n}/code
      OPERATE      PUT /stations/{id}/bays/{n}/code
      guest        GET /driver/api/hello
      guest        GET /driver/api/openapi.json
      guest        POST /driver/api/registration
      guest        POST /driver/api/sign-in
      guest        POST /driver/api/invitation
      driver       POST /driver/api/sign-out
      driver       PUT /driver/api/password
      driver       GET /driver/api/data
      driver       POST /driver/api/erasure
      driver       GET /driver/api/bays/{code}
      driver       POST /driver/api/bays/{code}/start
      driver       GET /driver/api/charges
      driver       GET /driver/api/charges/{id}
      driver       GET /driver/api/charges.csv
      driver       POST /driver/api/charges/{id}/stop
      driver       GET /driver/api/reservations
      driver       POST /driver/api/reservations
      driver       DELETE /driver/api/reservations/{id}
      driver       GET /driver/api/vehicles
      driver       POST /driver/api/vehicles
      driver       PUT /driver/api/vehicles/{id}
      driver       DELETE /driver/api/vehicles/{id}
      driver       GET /driver/api/cards
      driver       POST /driver/api/cards/{card}/block
      """;

  /// What is served outside of the table; their own tests tell what each asks for.
  private static final List<String> WEB =
      List.of(
          "GET root /.well-known/jwks.json",
          "GET root /.well-known/oauth-authorization-server",
          "GET root /oauth/authorize",
          "POST root /oauth/authorize",
          "POST root /oauth/token",
          "POST root /oauth/revoke",
          "GET root /metrics",
          "GET root /driver",
          "GET root /driver/b/{code}",
          "GET root /driver/{file}");

  private static final Map<String, String> EXPECTED = expected();

  private static Map<String, String> expected() {
    Map<String, String> table = new TreeMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" +", 2);
      table.put(words[1], words[0]);
    }
    return table;
  }

  @Test
  void everyRouteIsInTheTableWithItsPermission() {
    Map<String, String> found = new TreeMap<>();
    server
        .routes()
        .forEach(
            route ->
                found.put(
                    route.method() + " " + route.path(),
                    switch (route.need()) {
                      case Route.Need.Nothing() -> route.ofDrivers() ? "guest" : "open";
                      case Route.Need.Driver() -> "driver";
                      case Route.Need.Right(var permission) -> permission.name();
                    }));
    assertThat(found).isEqualTo(EXPECTED);
  }

  @Test
  void theServerKnowsNoRouteBesidesTheTable() {
    assertThat(server.served())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(EXPECTED.keySet().stream(), WEB.stream()).toList());
  }

  @Test
  void exactlyTheRolesWithThePermissionGetThrough() {
    Map<Role, String> keys = keys();
    EXPECTED.forEach(
        (line, permission) -> {
          // what commands need, their own test tells
          if (staff(permission) && !line.contains("{action}")) {
            keys.forEach(
                (role, key) -> judge(line, role, Permission.valueOf(permission), ask(line, key)));
          }
        });
  }

  /// Whether roles decide: at the drivers' page they do not, see [DriverPageTest].
  private static boolean staff(String permission) {
    return !Set.of("open", "guest", "driver").contains(permission);
  }

  @Test
  void noRoleOpensTheDriversPage() {
    Map<Role, String> keys = keys();
    EXPECTED.forEach(
        (line, permission) -> {
          if (permission.equals("driver") && line.startsWith("GET ")) {
            keys.values().forEach(key -> ask(line, key).problem(401, "unauthenticated"));
          } else if (permission.equals("driver")) {
            keys.values().forEach(key -> ask(line, key).problem(403, "forbidden"));
          }
        });
  }

  private static void judge(String line, Role role, Permission needed, Told told) {
    if (role.permissions().contains(needed)) {
      assertThat(told.status()).as(role + " " + line).isNotIn(401, 403, 405, 500);
    } else {
      told.problem(403, "not-allowed");
      assertThat(told.at("/permission")).as(role + " " + line).isEqualTo(Codec.word(needed));
      assertThat(told.json().path("roles"))
          .extracting(JsonNode::asText)
          .isEqualTo(Role.that(needed).stream().map(Codec::word).toList());
    }
  }

  @Test
  void openRoutesAskNobody() {
    keys();
    EXPECTED.forEach(
        (line, permission) -> {
          if (!staff(permission) && !permission.equals("open")) {
            return;
          }
          Told told = send(build(line));
          if (permission.equals("open")) {
            assertThat(told.status()).as(line).isEqualTo(200);
          } else {
            told.problem(401, "unauthenticated");
          }
        });
  }

  @Test
  void everyCommandAsksForItsOwnPermission() {
    depot.withStation("A1");
    Map<Role, String> keys = keys();
    Stream.of("Reset", "RemoteStartTransaction", "UpdateFirmware", "InstallCertificate")
        .forEach(
            action -> {
              Permission needed = CommandRights.ofAction(action);
              keys.forEach(
                  (role, key) ->
                      judge(
                          action, role, needed, ask("POST /stations/A1/commands/" + action, key)));
            });
  }

  @Test
  void whoeverMayNotSeePeopleCannotAskForTheirSessions() {
    Map<Role, String> keys = keys();
    Stream.of("driver", "vehicle", "organisation")
        .forEach(
            filter ->
                keys.forEach(
                    (role, key) ->
                        judge(
                            filter,
                            role,
                            Permission.VIEW_PEOPLE,
                            ask("GET /sessions?" + filter + "=7", key))));
  }

  private Map<Role, String> keys() {
    Map<Role, String> keys = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String name = role.name();
      keys.put(role, depot.apiKeys.create(name, Set.of(role), null, Origin.DEPOT).text());
    }
    return keys;
  }

  private Told ask(String line, String key) {
    return send(build(line).header("Authorization", "Bearer " + key));
  }

  private HttpRequest.Builder build(String line) {
    String[] parts = line.split(" ", 2);
    return request(parts[1].replaceAll("\\{[a-z]+}", "1"))
        .header("Content-Type", "application/json")
        .method(parts[0], HttpRequest.BodyPublishers.ofString("{}"));
  }
}
