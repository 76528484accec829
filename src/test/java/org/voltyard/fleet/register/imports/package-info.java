/// Tests of importing into the registers.
@NullMarked
package org.voltyard.fleet.register.imports;

import org.jspecify.annotations.NullMarked;
