/// A provider of OpenID Connect over HTTP, and the port at which the browser comes back.
@NullMarked
package org.voltyard.sync.openid;

import org.jspecify.annotations.NullMarked;
