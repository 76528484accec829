/// Tests of the registers.
@NullMarked
package org.voltyard.fleet.register;

import org.jspecify.annotations.NullMarked;
