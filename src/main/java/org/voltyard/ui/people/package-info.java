/// The screen of vehicles, drivers, organisations and tokens.
@NullMarked
package org.voltyard.ui.people;

import org.jspecify.annotations.NullMarked;
