/// What happened to the security of the stations: one list to search.
@NullMarked
package org.voltyard.ui.security;

import org.jspecify.annotations.NullMarked;
