package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;

/// A component, and the variable of it that is meant.
public record ComponentVariable(Component component, @Nullable Variable variable) {}
