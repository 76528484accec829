/// Charging sessions, live and past.
@NullMarked
package org.voltyard.ui.sessions;

import org.jspecify.annotations.NullMarked;
