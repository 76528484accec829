@NullMarked
package org.voltyard.fleet;

import org.jspecify.annotations.NullMarked;
