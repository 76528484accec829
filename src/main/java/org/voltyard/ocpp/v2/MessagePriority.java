package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.WireName;

/// How much a message pushes itself forward.
public enum MessagePriority implements WireName {
  ALWAYS_FRONT,
  IN_FRONT,
  NORMAL_CYCLE
}
