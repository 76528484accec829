/// The settings of the depot and the looks of the window.
@NullMarked
package org.voltyard.ui.settings;

import org.jspecify.annotations.NullMarked;
