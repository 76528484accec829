/// Tests of the screens `stations`.
@NullMarked
package org.voltyard.ui.stations;

import org.jspecify.annotations.NullMarked;
