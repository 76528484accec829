/// The drivers' page below its door: who signs in there, and what is theirs.
@NullMarked
package org.voltyard.admin.drivers;

import org.jspecify.annotations.NullMarked;
