package org.voltyard.domain;

import org.jspecify.annotations.Nullable;

/// Who somebody is at a provider of OpenID Connect.
///
/// @param issuer the provider, as its tokens name it
/// @param person its lasting name of the person (`sub`); null until they came for the first time
public record ProviderId(String issuer, @Nullable String person) {}
