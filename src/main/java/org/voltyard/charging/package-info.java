/// The depot as it lives: stations, sessions, tokens, reservations and commands, and what is
/// decided about them.
@NullMarked
package org.voltyard.charging;

import org.jspecify.annotations.NullMarked;
