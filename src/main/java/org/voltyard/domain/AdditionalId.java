package org.voltyard.domain;

/// A further identification that was shown beside a token, and what it is.
public record AdditionalId(String value, String kind) {}
