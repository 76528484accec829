package org.voltyard.charging;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.voltyard.domain.ConnectorStatus;
import org.voltyard.domain.PlugStatus;
import org.voltyard.domain.TransactionReport;

/// What an EVSE does, from what its plugs and its transaction say. Pure.
final class EvseStatus {
  private EvseStatus() {}

  /// One plug in use takes the EVSE; one that is free leaves it free.
  static ConnectorStatus of(Collection<PlugStatus.State> plugs, ConnectorStatus now) {
    if (plugs.contains(PlugStatus.State.OCCUPIED)) {
      return now.occupied() ? now : ConnectorStatus.PREPARING;
    } else if (plugs.contains(PlugStatus.State.AVAILABLE)) {
      return ConnectorStatus.AVAILABLE;
    } else if (plugs.contains(PlugStatus.State.RESERVED)) {
      return ConnectorStatus.RESERVED;
    } else if (plugs.contains(PlugStatus.State.FAULTED)) {
      return ConnectorStatus.FAULTED;
    }
    return plugs.isEmpty() ? now : ConnectorStatus.UNAVAILABLE;
  }

  /// What a report of the transaction makes of it.
  static ConnectorStatus of(
      TransactionReport.@Nullable Charging charging, boolean over, ConnectorStatus now) {
    if (over) {
      return now.occupied() ? ConnectorStatus.FINISHING : now;
    }
    return switch (charging) {
      case null -> now;
      case CHARGING -> ConnectorStatus.CHARGING;
      case CONNECTED -> ConnectorStatus.PREPARING;
      case SUSPENDED_BY_VEHICLE -> ConnectorStatus.SUSPENDED_EV;
      case SUSPENDED_BY_SITE -> ConnectorStatus.SUSPENDED_EVSE;
      case IDLE -> now.occupied() ? ConnectorStatus.PREPARING : now;
    };
  }
}
