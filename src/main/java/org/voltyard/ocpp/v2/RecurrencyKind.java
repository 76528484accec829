package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// How often the schedule begins anew.
public enum RecurrencyKind implements WireName {
  DAILY,
  WEEKLY
}
