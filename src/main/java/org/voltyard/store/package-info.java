/// The database: a projection of the journal that lists, reports and searches read, and the frames.
@NullMarked
package org.voltyard.store;

import org.jspecify.annotations.NullMarked;
