package org.voltyard.journal;

import java.time.Instant;

/// What opening the journal's folder came to.
record Opened(Segments segments, Recovery recovery, Instant lastAt) {}
