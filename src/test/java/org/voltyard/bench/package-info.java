/// Measurements to be run by hand; `docs/benchmarks.md` names the commands.
@NullMarked
package org.voltyard.bench;

import org.jspecify.annotations.NullMarked;
