package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// What a station says of itself when it boots.
public record Identity(
    String vendor,
    String model,
    @Nullable String serial,
    @Nullable String firmware,
    @Nullable String iccid,
    @Nullable String imsi,
    @Nullable String meterType,
    @Nullable String meterSerial) {}
