/// Stations that wait to be let in, and those that were refused.
@NullMarked
package org.voltyard.ui.newstations;

import org.jspecify.annotations.NullMarked;
