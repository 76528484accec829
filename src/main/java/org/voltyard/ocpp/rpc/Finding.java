package org.voltyard.ocpp.rpc;

/// Something in a payload that is tolerated but not as the specification has it.
public record Finding(String path, String text) {}
