/// Makes everything, in order, and closes it in reverse.
@NullMarked
package org.voltyard.app;

import org.jspecify.annotations.NullMarked;
