package org.voltyard.sim;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.v16.ChargingProfile.Purpose;
import org.voltyard.ocpp.v16.ChargingProfile;
import org.voltyard.ocpp.v2.ChargingProfileKind;
import org.voltyard.ocpp.v2.ChargingProfilePurpose;
import org.voltyard.ocpp.v2.StatusInfo;
import org.voltyard.ocpp.v21.NotifyPriorityCharging;
import org.voltyard.ocpp.v21.UsePriorityCharging.PriorityChargingStatus;
import org.voltyard.ocpp.v21.UsePriorityCharging;

/// Charging with priority: the profiles for it, and the transactions that use one. (K21)
final class PriorityDesk {
  /// Above all levels of others: a profile in use stands for the transaction's own.
  static final int LEVEL = 1000;

  private final Cabinet cabinet;
  private final Line line;
  private final Remote remote;
  private final Runnable obey;
  private final Map<Integer, org.voltyard.ocpp.v2.ChargingProfile> kept = new TreeMap<>();

  PriorityDesk(Cabinet cabinet, Line line, Remote remote, Runnable obey) {
    this.cabinet = cabinet;
    this.line = line;
    this.remote = remote;
    this.obey = obey;
  }

  /// By EVSE, 0 for all.
  Map<Integer, org.voltyard.ocpp.v2.ChargingProfile> kept() {
    return kept;
  }

  /// One that lasts, for charging only. // K01.FR.70, K01.FR.71
  boolean keep(int evse, org.voltyard.ocpp.v2.ChargingProfile profile) {
    boolean lasting =
        profile.chargingSchedule().stream().allMatch(schedule -> schedule.duration() == null);
    if (!lasting || (evse != 0 && !cabinet.has(evse)) || inUse(profile) == null) {
      return false;
    }
    kept.put(evse, profile);
    return true;
  }

  boolean clear(int id) {
    return kept.values().removeIf(each -> each.id() == id);
  }

  UsePriorityCharging.Response use(UsePriorityCharging.Request wanted) {
    for (SimConnector each : cabinet.connectors()) {
      Transaction running = each.transaction;
      if (running != null && running.id().equals(wanted.transactionId())) {
        return use(each, running, wanted.activate());
      }
    }
    return answer(PriorityChargingStatus.REJECTED, "TxNotFound"); // K21.FR.02
  }

  private UsePriorityCharging.Response use(
      SimConnector connector, Transaction running, boolean activate) {
    var own = kept.get(connector.number());
    var profile = own == null ? kept.get(0) : own;
    if (activate && profile == null) {
      return answer(PriorityChargingStatus.NO_PROFILE, "NotFound"); // K21.FR.01
    }
    Profiles.Installed before = used(running);
    ChargingProfile obeyed = activate && profile != null ? inUse(profile) : null;
    if (activate || before != null) {
      cabinet
          .profiles()
          .replace(
              before,
              obeyed == null
                  ? null
                  : new Profiles.Installed(connector.number(), obeyed, cabinet.now(), running));
      remote.later(
          () -> {
            obey.run();
            line.tell(new NotifyPriorityCharging.Request(running.id(), activate)); // K21.FR.05
          });
    }
    return new UsePriorityCharging.Response(PriorityChargingStatus.ACCEPTED, null);
  }

  private static UsePriorityCharging.Response answer(PriorityChargingStatus status, String code) {
    return new UsePriorityCharging.Response(status, new StatusInfo(code, null));
  }

  private Profiles.@Nullable Installed used(Transaction running) {
    return cabinet.profiles().all().stream()
        .filter(each -> each.transaction() == running && each.profile().stackLevel() == LEVEL)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ChargingProfile inUse(org.voltyard.ocpp.v2.ChargingProfile profile) {
    ChargingProfile obeyed =
        ProfileWords.obeyed(
            new org.voltyard.ocpp.v2.ChargingProfile(
                profile.id(),
                LEVEL,
                ChargingProfilePurpose.TX_PROFILE,
                ChargingProfileKind.ABSOLUTE,
                null,
                profile.validFrom(),
                profile.validTo(),
                profile.chargingSchedule(),
                null,
                null,
                null,
                null,
                null,
                null));
    return obeyed != null
            && obeyed.chargingProfilePurpose() == Purpose.TX_PROFILE
            && !Backflow.wanted(obeyed)
        ? obeyed
        : null;
  }
}
