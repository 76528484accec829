/// The started depot, played through from outside as chargers and operators do.
@NullMarked
package org.voltyard.scenario;

import org.jspecify.annotations.NullMarked;
