/// The shift log: what has happened, notes, hand-over, history and the report of the day.
@NullMarked
package org.voltyard.ui.shift;

import org.jspecify.annotations.NullMarked;
