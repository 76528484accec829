/// The depot at a glance: power, states of all EVSEs, what is out of reach and what is odd.
@NullMarked
package org.voltyard.ui.overview;

import org.jspecify.annotations.NullMarked;
