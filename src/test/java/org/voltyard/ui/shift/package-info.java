@NullMarked
package org.voltyard.ui.shift;

import org.jspecify.annotations.NullMarked;
