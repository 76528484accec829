/// Signing in to the window.
@NullMarked
package org.voltyard.ui.access;

import org.jspecify.annotations.NullMarked;
