/// Hands facts to whoever wants to know them: typed, in order, each subscriber on its own thread.
@NullMarked
package org.voltyard.event;

import org.jspecify.annotations.NullMarked;
