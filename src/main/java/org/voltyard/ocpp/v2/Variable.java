package org.voltyard.ocpp.v2;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// A variable of a component.
public record Variable(@MaxLength(50) String name, @Nullable @MaxLength(50) String instance) {}
