/// The protocol recorder: every frame both ways, live and in the past.
@NullMarked
package org.voltyard.ui.frames;

import org.jspecify.annotations.NullMarked;
