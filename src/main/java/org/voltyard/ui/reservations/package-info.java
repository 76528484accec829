/// Connectors kept free: the list, making and cancelling.
@NullMarked
package org.voltyard.ui.reservations;

import org.jspecify.annotations.NullMarked;
