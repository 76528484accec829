/// The hand panel of the simulated depot.
@NullMarked
package org.voltyard.ui.simulator;

import org.jspecify.annotations.NullMarked;
