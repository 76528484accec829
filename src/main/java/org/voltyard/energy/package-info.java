/// Limits on charging: what is known of them, what they come to, and how vehicles get theirs.
@NullMarked
package org.voltyard.energy;

import org.jspecify.annotations.NullMarked;
