package org.voltyard.admin.openid;

import java.net.URI;

/// Where the provider does what. // OpenID Connect Discovery 1.0, 3
///
/// @param browser where people sign in
/// @param tokens where a code becomes a token
/// @param keys where its public keys are
/// @param namesItself whether it says who it is when it sends people back // RFC 9207
/// @param secretInForm whether it takes the client's secret in the form only
public record Places(
    URI browser, URI tokens, URI keys, boolean namesItself, boolean secretInForm) {}
