/// The append-only log of facts: written in groups, forced to disk before anybody is answered.
@NullMarked
package org.voltyard.journal;

import org.jspecify.annotations.NullMarked;
