/// Other systems: one class for each.
@NullMarked
package org.voltyard.sync;

import org.jspecify.annotations.NullMarked;
