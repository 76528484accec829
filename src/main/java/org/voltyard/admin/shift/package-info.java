/// The shift log: notes, hand-overs with what happened, and the report of the day.
@NullMarked
package org.voltyard.admin.shift;

import org.jspecify.annotations.NullMarked;
