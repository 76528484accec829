package org.voltyard.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// Whose it is and where they live.
public record Address(
    @MaxLength(50) String name,
    @MaxLength(100) String address1,
    @Nullable @MaxLength(100) String address2,
    @MaxLength(100) String city,
    @Nullable @MaxLength(20) String postalCode,
    @MaxLength(50) String country) {}
