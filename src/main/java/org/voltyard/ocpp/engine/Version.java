package org.voltyard.ocpp.engine;

/// One version of OCPP: its words for commands, and what it answers to stations.
public record Version(Dialect dialect, Routes routes) {}
