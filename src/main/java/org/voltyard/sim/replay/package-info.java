/// Plays recorded stations once more: knows only the wire.
@NullMarked
package org.voltyard.sim.replay;

import org.jspecify.annotations.NullMarked;
