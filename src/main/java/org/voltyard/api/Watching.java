package org.voltyard.api;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.voltyard.api.metrics.Figures;
import org.voltyard.api.metrics.Metrics;

/// What is counted and measured of the program.
///
/// @param figures how everything stands now
/// @param on whether it is told
public record Watching(Metrics metrics, Supplier<Figures> figures, BooleanSupplier on) {}
