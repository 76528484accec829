package org.voltyard.domain;

/// Electric current in amperes, of one phase or of the direct-current side.
public record Current(double amperes) {}
