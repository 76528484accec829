package org.voltyard.domain;

import java.time.Instant;

/// A fact with its place in the journal: sequence numbers start at 1 and have no gaps.
public record Recorded(long seq, Instant at, Fact fact) {}
