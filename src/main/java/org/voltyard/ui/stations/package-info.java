/// The stations: the table of all, one in depth, and every command to them.
@NullMarked
package org.voltyard.ui.stations;

import org.jspecify.annotations.NullMarked;
