/// Tests of the registers.
@NullMarked
package org.voltyard.fleet.curve;

import org.jspecify.annotations.NullMarked;
