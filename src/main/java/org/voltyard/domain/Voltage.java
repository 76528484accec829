package org.voltyard.domain;

/// Voltage in volts.
public record Voltage(double volts) {}
