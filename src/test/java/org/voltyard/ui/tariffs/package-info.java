/// Tests of the tariffs screen.
@NullMarked
package org.voltyard.ui.tariffs;

import org.jspecify.annotations.NullMarked;
