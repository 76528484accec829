/// Tests of the registers.
@NullMarked
package org.voltyard.fleet.photo;

import org.jspecify.annotations.NullMarked;
