package org.voltyard.ocpp.rpc;

/// One message of OCPP-J; payloads and details are the JSON text of an object.
public sealed interface Frame {
  /// A request (message type 2).
  record CallFrame(String id, String action, String payload) implements Frame {}

  /// The answer to a request (message type 3).
  record ResultFrame(String id, String payload) implements Frame {}

  /// The refusal of a request (message type 4).
  record ErrorFrame(String id, ErrorCode code, String description, String details)
      implements Frame {}

  /// A request that is never answered (message type 6), from 2.1 on.
  record SendFrame(String id, String action, String payload) implements Frame {}

  /// Tells that the answer to a request could not be used (message type 5), from 2.1 on.
  record ResultErrorFrame(String id, ErrorCode code, String description, String details)
      implements Frame {}

  /// A message type that is not known; to be ignored. // OCPP-J 1.6 §4.1.3
  record UnknownFrame(String type) implements Frame {}
}
