package org.voltyard.ocpp.v2;

import static org.voltyard.ocpp.rpc.Edition.V2_1;

import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.MaxLength;

/// A text for people, with its format and language.
public record MessageContent(
    MessageFormat format,
    @Nullable @MaxLength(8) String language,
    @MaxLength(512) @MaxLength(value = 1024, since = V2_1) String content) {}
