/// Files of drivers, vehicles, organisations and tokens: looked through line by line, then taken
/// into the registers.
@NullMarked
package org.voltyard.fleet.register.imports;

import org.jspecify.annotations.NullMarked;
