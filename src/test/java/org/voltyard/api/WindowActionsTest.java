package org.voltyard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.voltyard.domain.CommandRights;
import org.voltyard.domain.Permission;
import org.voltyard.ui.kit.Rights;

/// Whatever somebody can do in the window, a program can do over REST with the same right, or it is
/// told here why not.
class WindowActionsTest extends ApiTest {
  /// The action, and the route that does the same, a command of OCPP, or the reason why there is
  /// none. What only opens a form stands with what its form sends.
  private static final String TABLE =
      """
      access.approvals.approve       POST /approvals/{approval}/consent
      access.approvals.refuse        POST /approvals/{approval}/refusal
      access.users.add               none: users and their passwords are made by people
      access.users.code              none: a recovery code is handed from person to person
      access.users.edit              none: users and their passwords are made by people
      access.users.enter             none: users and their passwords are made by people
      access.users.factorOff         none: users and their passwords are made by people
      access.users.reset             none: users and their passwords are made by people
      access.users.save              none: users and their passwords are made by people
      audit.export                   POST /audit/exports
      audit.save                     POST /audit/exports
      audit.verify                   POST /audit/verification
      certificates.approve           POST /certificate-requests/{number}/approval
      certificates.refuse            POST /certificate-requests/{number}/refusal
      certificates.revoke            POST /certificates/{serial}/revocation
      diagnostics.customers          POST /stations/{id}/customer-requests
      diagnostics.customers.clear    POST /stations/{id}/customer-requests
      diagnostics.customers.report   POST /stations/{id}/customer-requests
      diagnostics.display.read       POST /stations/{id}/messages/report
      diagnostics.display.remove     DELETE /stations/{id}/messages/{number}
      diagnostics.display.show       POST /stations/{id}/messages
      diagnostics.message.keep       PUT /message-templates/{name}
      diagnostics.monitors.clear     DELETE /stations/{id}/monitors/{number}
      diagnostics.monitors.read      POST /stations/{id}/monitors/report
      diagnostics.monitors.set       POST /stations/{id}/monitors
      frames.replay.begin            none: plays a file on this machine to a depot of its own
      newstations.admit              POST /stations/{id}/admission
      newstations.refuse             POST /stations/{id}/admission
      newstations.undo               POST /stations/{id}/admission
      people.add                     POST /drivers
      people.bulk                    PUT /drivers/{id}
      people.edit                    PUT /drivers/{id}
      people.erase                   POST /drivers/{id}/erasure
      people.history                 GET /drivers/{id}/statement
      people.history.csv             GET /drivers/{id}/statement
      people.history.pdf             GET /drivers/{id}/statement
      people.import                  POST /imports
      people.import.write            POST /imports/{id}
      people.invite                  POST /driver-invitations
      people.photo.choose            PUT /vehicles/{id}/photo
      people.photo.remove            DELETE /vehicles/{id}/photo
      portal.decide                  POST /drivers/{id}/erasure
      portal.decline                 POST /erasure-requests/{driver}/refusal
      portal.erase                   POST /drivers/{id}/erasure
      portal.invite                  POST /driver-invitations
      portal.withdraw                DELETE /driver-invitations/{driver}
      people.personal                GET /drivers/{id}/personal-data
      people.remove                  DELETE /drivers/{id}
      people.save                    PUT /drivers/{id}
      people.saveAll                 PUT /drivers/{id}
      programs.allowed.end           none: users end what they let a program do for them
      programs.clients.add           POST /oauth-clients
      programs.clients.edit          PUT /oauth-clients/{id}
      programs.clients.renew         POST /oauth-clients/{id}/secret
      programs.clients.revoke        DELETE /oauth-clients/{id}
      programs.clients.save          PUT /oauth-clients/{id}
      programs.hooks.add             POST /webhooks
      programs.hooks.delete          DELETE /webhooks/{hook}
      programs.hooks.edit            PUT /webhooks/{hook}
      programs.hooks.pause           POST /webhooks/{hook}/stop
      programs.hooks.resume          POST /webhooks/{hook}/resume
      programs.hooks.save            PUT /webhooks/{hook}
      programs.hooks.test            POST /webhooks/{hook}/test
      programs.keys.add              POST /api-keys
      programs.keys.create           POST /api-keys
      programs.keys.revoke           DELETE /api-keys/{name}
      programs.letters.look          GET /webhooks/{hook}/given-up
      programs.letters.replay        POST /webhooks/{hook}/given-up/replay
      programs.letters.replayAll     POST /webhooks/{hook}/given-up/replay
      reservations.cancel            DELETE /reservations/{id}
      reservations.make              POST /reservations
      reservations.new               POST /reservations
      sessions.attribute             PUT /sessions/{id}/attribution
      sessions.attribute.save        PUT /sessions/{id}/attribution
      sessions.closeLocally          POST /sessions/{id}/close
      sessions.stop                  POST /sessions/{id}/stop
      shift.handOver                 POST /shift/hand-over
      shift.note                     POST /shift/notes
      shift.print                    GET /daily-reports/{date}
      shift.write                    POST /shift/notes
      simulator.breakDown            none: simulated chargers belong to a window that trains people
      simulator.comeBack             none: simulated chargers belong to a window that trains people
      simulator.goOffline            none: simulated chargers belong to a window that trains people
      simulator.pause                none: simulated chargers belong to a window that trains people
      simulator.plugIn               none: simulated chargers belong to a window that trains people
      simulator.present              none: simulated chargers belong to a window that trains people
      simulator.repair               none: simulated chargers belong to a window that trains people
      simulator.unplug               none: simulated chargers belong to a window that trains people
      station.config.read            command GetConfiguration
      station.jobs.log               command GetLog
      station.jobs.update            command UpdateFirmware
      station.keys.pin               PUT /stations/{id}/meter-keys/{connector}
      station.keys.takeBack          DELETE /stations/{id}/meter-keys/{connector}
      station.model.adopt            POST /stations/{id}/variables
      station.model.read.CONFIGURATION  command GetBaseReport
      station.model.read.FULL        command GetBaseReport
      station.model.read.SUMMARY     command GetBaseReport
      station.model.readAll          command GetBaseReport
      station.model.send             POST /stations/{id}/variables
      station.newPassword            none: the depot makes it and nobody sees it
      station.profiles.adjust        command UpdateDynamicSchedule
      station.profiles.allow         command NotifyAllowedEnergyTransfer
      station.profiles.ask           command GetCompositeSchedule
      station.profiles.clear         DELETE /stations/{id}/charging-profiles/{profile}
      station.profiles.lower         POST /stations/{id}/charging-limits
      station.profiles.raise         DELETE /stations/{id}/charging-profiles/{profile}
      station.profiles.read          command GetChargingProfiles
      station.profiles.send          POST /stations/{id}/charging-limits
      station.profiles.set           command SetChargingProfile
      station.raise.begin            POST /stations/{id}/profile-raise
      station.raise.stop             DELETE /stations/{id}/profile-raise
      station.resetHard              command Reset
      station.resetSoft              command Reset
      stations.add                   PUT /stations/{id}
      stations.bulk.IN_SERVICE       command ChangeAvailability
      stations.bulk.OUT_OF_SERVICE   command ChangeAvailability
      stations.bulk.READ_CONFIGURATION  command GetConfiguration
      stations.bulk.RESET_SOFT       command Reset
      stations.bulk.TRIGGER_STATUS   command TriggerMessage
      stations.edit                  PATCH /stations/{id}
      stations.form.save             PUT /stations/{id}
      stations.labels                POST /stations/{id}/bays/{n}/code
      stations.labels.save           POST /stations/{id}/bays/{n}/code
      stations.retire                POST /stations/{id}/admission
      tariffs.assign                 POST /tariff-uses
      tariffs.delete                 DELETE /tariffs/{id}
      tariffs.endUse                 POST /tariff-uses/end
      tariffs.new                    PUT /tariffs/{id}
      tariffs.publish                PUT /tariffs/{id}
      templates.add                  PUT /templates/{id}
      templates.apply                POST /templates/{id}/applications
      templates.delete               DELETE /templates/{id}
      templates.duplicate            PUT /templates/{id}
      templates.edit                 PUT /templates/{id}
      templates.import               PUT /templates/{id}
      templates.save                 PUT /templates/{id}
      upkeep.grid.read               POST /stations/{id}/grid-controls/read
      upkeep.grid.remove             DELETE /stations/{id}/grid-controls/{control}
      upkeep.grid.set                command SetDERControl
      upkeep.list.empty              DELETE /stations/{id}/local-list
      upkeep.list.sendChanges        POST /stations/{id}/local-list/send
      upkeep.list.sendWhole          POST /stations/{id}/local-list/send
      upkeep.swap.ask                POST /stations/{id}/battery-swaps
      upkeep.swap.send               POST /stations/{id}/battery-swaps
      """;

  private static final Map<String, String> EXPECTED =
      TABLE
          .lines()
          .map(line -> line.split(" +", 2))
          .collect(Collectors.toMap(words -> words[0], words -> words[1]));

  @Test
  void everyActionOfTheWindowHasItsRouteOrAReason() {
    assertThat(new TreeSet<>(EXPECTED.keySet())).isEqualTo(new TreeSet<>(Rights.table().keySet()));
  }

  @Test
  void theRouteIsThereAndAsksForTheSameRight() {
    Map<String, Permission> routes = new TreeMap<>();
    server
        .routes()
        .forEach(
            route -> {
              if (route.need() instanceof Route.Need.Right(var permission)) {
                routes.put(route.method() + " " + route.path(), permission);
              }
            });
    Map<String, String> wrong = new TreeMap<>();
    EXPECTED.forEach(
        (action, line) -> {
          if (line.startsWith("none: ")) {
            return;
          }
          Permission asked =
              line.startsWith("command ")
                  ? CommandRights.ofAction(line.substring(8))
                  : routes.get(line);
          // a hard reset needs more than the action does at least; the feature looks at it
          if (asked != Rights.table().get(action) && !action.equals("station.resetHard")) {
            wrong.put(action, line + " asks for " + asked);
          }
        });
    assertThat(wrong).isEmpty();
  }
}
