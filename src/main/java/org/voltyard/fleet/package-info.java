/// Stations of a kind: templates by which they are set up, and in what they differ.
@NullMarked
package org.voltyard.fleet;

import org.jspecify.annotations.NullMarked;
