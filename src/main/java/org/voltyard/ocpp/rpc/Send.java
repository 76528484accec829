package org.voltyard.ocpp.rpc;

/// A request that is never answered.
public interface Send {
  /// Stands for the response that does not exist.
  record NoResponse() {}
}
