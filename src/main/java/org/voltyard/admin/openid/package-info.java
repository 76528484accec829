/// Sign-in of users through a provider of OpenID Connect: authorisation code with PKCE in the
/// system's browser, back over a port of this machine (RFC 8252).
@NullMarked
package org.voltyard.admin.openid;

import org.jspecify.annotations.NullMarked;
