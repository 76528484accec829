/// Tests of the journal.
@NullMarked
package org.voltyard.journal;

import org.jspecify.annotations.NullMarked;
