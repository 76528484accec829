package org.voltyard.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a vehicle intends to charge. // K15.FR.10
///
/// @param base to which the times of its periods refer
/// @param selected number of the schedule that it chose, where that is told
public record VehicleSchedule(
    int connector, Instant base, ChargingProfile.Schedule schedule, @Nullable Integer selected) {}
