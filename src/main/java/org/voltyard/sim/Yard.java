package org.voltyard.sim;

import java.time.Instant;
import java.util.Random;

/// What the time is in the yard: seconds since the play began, which run faster by the factor, and
/// that on the wall.
record Yard(double seconds, Instant now, int hour, Random random) {}
