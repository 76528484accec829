/// Tests of the screens `overview`.
@NullMarked
package org.voltyard.ui.overview;

import org.jspecify.annotations.NullMarked;
