/// Tests of the security events' screen.
@NullMarked
package org.voltyard.ui.security;

import org.jspecify.annotations.NullMarked;
