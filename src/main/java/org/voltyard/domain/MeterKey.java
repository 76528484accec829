package org.voltyard.domain;

/// The public key of a connector's meter.
///
/// @param told as it was told, with whatever encoding
public record MeterKey(int connector, MeterProof.KeySource source, String told) {}
