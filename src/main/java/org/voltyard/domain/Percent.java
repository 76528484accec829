package org.voltyard.domain;

/// A share in percent, such as a state of charge from 0 to 100.
public record Percent(double value) {}
