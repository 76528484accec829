package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// What the audit log keeps of a fact, beside who asked for it: no secrets, no full plates and
/// phone numbers.
///
/// @param thing what it gives a value to, together with the subject, such as `token`; null where it
///   changes no value, or the subject cannot be told from others any more
/// @param before the value it replaced, where the fact tells it
/// @param after the new value as JSON; null where there is none any more
public record AuditText(
    String kind,
    @Nullable String thing,
    String subject,
    @Nullable String before,
    @Nullable String after,
    @Nullable String why) {}
