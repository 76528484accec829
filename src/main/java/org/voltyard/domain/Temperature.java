package org.voltyard.domain;

/// Temperature in degrees Celsius.
public record Temperature(double celsius) {}
