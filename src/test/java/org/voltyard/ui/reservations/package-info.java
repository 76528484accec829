@NullMarked
package org.voltyard.ui.reservations;

import org.jspecify.annotations.NullMarked;
