package org.voltyard.sim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.WireName;
import org.voltyard.ocpp.v16.ChargePointStatus;
import org.voltyard.ocpp.v16.IdTagInfo;
import org.voltyard.ocpp.v16.StopTransaction;
import org.voltyard.ocpp.v2.AuthorizationStatus;
import org.voltyard.ocpp.v2.ChargingState;
import org.voltyard.ocpp.v2.IdToken;
import org.voltyard.ocpp.v2.IdTokenInfo;
import org.voltyard.ocpp.v2.Location;
import org.voltyard.ocpp.v2.Measurand;
import org.voltyard.ocpp.v2.MeterValue;
import org.voltyard.ocpp.v2.Phase;
import org.voltyard.ocpp.v2.ReadingContext;
import org.voltyard.ocpp.v2.Reason;
import org.voltyard.ocpp.v2.SampledValue;
import org.voltyard.ocpp.v2.StatusNotification.ConnectorStatus;
import org.voltyard.ocpp.v2.TriggerReason;
import org.voltyard.ocpp.v2.UnitOfMeasure;

/// The words of 2.x for what the charger thinks in those of 1.6.
final class Words2 {
  private static final Map<String, Measurand> MEASURANDS = byName(Measurand.values());
  private static final Map<String, ReadingContext> CONTEXTS = byName(ReadingContext.values());
  private static final Map<String, Phase> PHASES = byName(Phase.values());
  private static final Map<String, Location> LOCATIONS = byName(Location.values());

  private Words2() {}

  private static <T extends WireName> Map<String, T> byName(T[] all) {
    return Stream.of(all).collect(Collectors.toMap(WireName::wire, Function.identity()));
  }

  /// The one with the same name, null where there is none.
  private static <T> @Nullable T same(Map<String, T> all, @Nullable WireName word) {
    return word == null ? null : all.get(word.wire());
  }

  /// Readings, without those that 2.x does not know, such as temperature; null if nothing is left.
  static @Nullable List<MeterValue> values(List<org.voltyard.ocpp.v16.MeterValue> values) {
    List<MeterValue> found = new ArrayList<>();
    for (org.voltyard.ocpp.v16.MeterValue value : values) {
      List<SampledValue> samples =
          value.sampledValue().stream().flatMap(each -> sample(each).stream()).toList();
      if (!samples.isEmpty()) {
        found.add(new MeterValue(samples, value.timestamp()));
      }
    }
    return found.isEmpty() ? null : found;
  }

  private static List<SampledValue> sample(org.voltyard.ocpp.v16.SampledValue from) {
    Measurand measurand = same(MEASURANDS, from.measurand());
    if (measurand == null) {
      return List.of();
    }
    org.voltyard.ocpp.v16.UnitOfMeasure unit = from.unit();
    return List.of(
        new SampledValue(
            new BigDecimal(from.value()),
            same(CONTEXTS, from.context()),
            measurand,
            same(PHASES, from.phase()),
            same(LOCATIONS, from.location()),
            null,
            unit == null ? null : new UnitOfMeasure(unit.wire(), null)));
  }

  static ConnectorStatus status(ChargePointStatus status) {
    return switch (status) {
      case AVAILABLE -> ConnectorStatus.AVAILABLE;
      case PREPARING, CHARGING, SUSPENDED_EV, SUSPENDED_EVSE, FINISHING -> ConnectorStatus.OCCUPIED;
      case RESERVED -> ConnectorStatus.RESERVED;
      case UNAVAILABLE -> ConnectorStatus.UNAVAILABLE;
      case FAULTED -> ConnectorStatus.FAULTED;
    };
  }

  static ChargingState charging(ChargePointStatus status) {
    return switch (status) {
      case CHARGING -> ChargingState.CHARGING;
      case SUSPENDED_EV -> ChargingState.SUSPENDED_EV;
      case SUSPENDED_EVSE, FAULTED -> ChargingState.SUSPENDED_EVSE;
      case PREPARING, FINISHING -> ChargingState.EV_CONNECTED;
      case AVAILABLE, RESERVED, UNAVAILABLE -> ChargingState.IDLE;
    };
  }

  static Reason reason(StopTransaction.Reason reason) {
    return switch (reason) {
      case EMERGENCY_STOP -> Reason.EMERGENCY_STOP;
      case EV_DISCONNECTED -> Reason.EV_DISCONNECTED;
      case HARD_RESET, SOFT_RESET -> Reason.IMMEDIATE_RESET;
      case LOCAL -> Reason.LOCAL;
      case OTHER -> Reason.OTHER;
      case POWER_LOSS -> Reason.POWER_LOSS;
      case REBOOT -> Reason.REBOOT;
      case REMOTE, UNLOCK_COMMAND -> Reason.REMOTE;
      case DE_AUTHORIZED -> Reason.DE_AUTHORIZED;
    };
  }

  static TriggerReason trigger(StopTransaction.Reason reason) {
    return switch (reason) {
      case EV_DISCONNECTED -> TriggerReason.EV_COMMUNICATION_LOST;
      case HARD_RESET, SOFT_RESET -> TriggerReason.RESET_COMMAND;
      case LOCAL -> TriggerReason.STOP_AUTHORIZED;
      case EMERGENCY_STOP, OTHER, POWER_LOSS, REBOOT -> TriggerReason.ABNORMAL_CONDITION;
      case REMOTE -> TriggerReason.REMOTE_STOP;
      case UNLOCK_COMMAND -> TriggerReason.UNLOCK_COMMAND;
      case DE_AUTHORIZED -> TriggerReason.DEAUTHORIZED;
    };
  }

  /// What the charger keeps of the depot's word on a token.
  static IdTagInfo info(IdTokenInfo info) {
    IdToken group = info.groupIdToken();
    return new IdTagInfo(
        info.cacheExpiryDateTime(), group == null ? null : group.idToken(), status(info.status()));
  }

  private static IdTagInfo.Status status(AuthorizationStatus status) {
    return switch (status) {
      case ACCEPTED -> IdTagInfo.Status.ACCEPTED;
      case BLOCKED -> IdTagInfo.Status.BLOCKED;
      case EXPIRED -> IdTagInfo.Status.EXPIRED;
      case CONCURRENT_TX -> IdTagInfo.Status.CONCURRENT_TX;
      case INVALID,
          NO_CREDIT,
          NOT_ALLOWED_TYPE_EVSE,
          NOT_AT_THIS_LOCATION,
          NOT_AT_THIS_TIME,
          UNKNOWN ->
          IdTagInfo.Status.INVALID;
    };
  }
}
