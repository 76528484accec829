package org.voltyard.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voltyard.domain.Permission;

/// What the buttons and actions of the window need, by the key of their text. Whatever has no line
/// here only shows, searches or copies; a test holds the lines against the buttons there are.
final class ActionRights {
  static final Map<String, Permission> NEEDED = new Table().all();

  private ActionRights() {}

  private static final class Table {
    private final Map<String, Permission> lines = new HashMap<>();

    Map<String, Permission> all() {
      to(
          Permission.ADMIN,
          List.of(
              "access.users.add",
              "access.users.code",
              "access.users.edit",
              "access.users.enter",
              "access.users.factorOff",
              "access.users.reset",
              "access.users.save",
              "certificates.approve",
              "certificates.refuse",
              "certificates.revoke",
              "programs.allowed.end",
              "programs.clients.add",
              "programs.clients.edit",
              "programs.clients.renew",
              "programs.clients.revoke",
              "programs.clients.save",
              "programs.keys.add",
              "programs.keys.create",
              "programs.keys.revoke",
              "station.newPassword",
              "station.raise.begin",
              "station.raise.stop"));
      to(
          Permission.CHARGE,
          List.of(
              "reservations.cancel",
              "reservations.make",
              "reservations.new",
              "sessions.closeLocally",
              "sessions.stop",
              "upkeep.swap.ask",
              "upkeep.swap.send"));
      to(
          Permission.MONEY,
          List.of(
              "tariffs.assign",
              "tariffs.delete",
              "tariffs.endUse",
              "tariffs.new",
              "tariffs.publish"));
      to(
          Permission.OPERATE,
          List.of(
              "diagnostics.display.read",
              "diagnostics.display.remove",
              "diagnostics.display.show",
              "diagnostics.message.keep",
              "simulator.breakDown",
              "stations.labels",
              "stations.labels.save",
              "simulator.comeBack",
              "simulator.goOffline",
              "simulator.pause",
              "simulator.plugIn",
              "simulator.present",
              "simulator.repair",
              "simulator.unplug",
              "station.profiles.ask",
              "station.profiles.read",
              "station.resetSoft",
              "stations.bulk.IN_SERVICE",
              "stations.bulk.OUT_OF_SERVICE",
              "stations.bulk.RESET_SOFT",
              "stations.bulk.TRIGGER_STATUS"));
      to(
          Permission.PRIVACY,
          List.of(
              "diagnostics.customers",
              "diagnostics.customers.clear",
              "diagnostics.customers.report",
              "portal.decide",
              "portal.decline",
              "portal.erase",
              "people.erase",
              "people.personal"));
      to(
          Permission.VIEW_PEOPLE,
          List.of("people.history", "people.history.csv", "people.history.pdf"));
      to(
          Permission.SERVICE,
          List.of(
              "diagnostics.monitors.clear",
              "diagnostics.monitors.read",
              "diagnostics.monitors.set",
              "frames.replay.begin",
              "newstations.admit",
              "newstations.refuse",
              "newstations.undo",
              "station.config.read",
              "station.jobs.log",
              "station.jobs.update",
              "station.keys.pin",
              "station.keys.takeBack",
              "station.model.adopt",
              "station.model.read.CONFIGURATION",
              "station.model.read.FULL",
              "station.model.read.SUMMARY",
              "station.model.readAll",
              "station.model.send",
              "station.profiles.adjust",
              "station.profiles.allow",
              "station.profiles.clear",
              "station.profiles.lower",
              "station.profiles.raise",
              "station.profiles.send",
              "station.profiles.set",
              "station.resetHard",
              "stations.add",
              "stations.bulk.READ_CONFIGURATION",
              "stations.edit",
              "stations.form.save",
              "stations.retire",
              "templates.add",
              "templates.apply",
              "templates.delete",
              "templates.duplicate",
              "templates.edit",
              "templates.import",
              "templates.save",
              "upkeep.grid.read",
              "upkeep.grid.remove",
              "upkeep.grid.set",
              "upkeep.list.empty",
              "upkeep.list.sendChanges",
              "upkeep.list.sendWhole"));
      to(
          Permission.VIEW_FRAMES,
          List.of(
              "programs.hooks.add",
              "programs.hooks.delete",
              "programs.hooks.edit",
              "programs.hooks.pause",
              "programs.hooks.resume",
              "programs.hooks.save",
              "programs.hooks.test",
              "programs.letters.look",
              "programs.letters.replay",
              "programs.letters.replayAll"));
      to(Permission.SHIFT, List.of("shift.handOver", "shift.note", "shift.print", "shift.write"));
      to(Permission.AUDIT, List.of("audit.export", "audit.save", "audit.verify"));
      to(
          Permission.REGISTER,
          List.of(
              "people.add",
              "people.bulk",
              "people.edit",
              "people.import",
              "people.invite",
              "people.import.write",
              "people.photo.choose",
              "people.photo.remove",
              "people.remove",
              "people.save",
              "people.saveAll",
              "portal.invite",
              "portal.withdraw",
              "sessions.attribute",
              "sessions.attribute.save"));
      to(Permission.APPROVE, List.of("access.approvals.approve", "access.approvals.refuse"));
      return Map.copyOf(lines);
    }

    private void to(Permission permission, List<String> keys) {
      keys.forEach(key -> lines.put(key, permission));
    }
  }
}
