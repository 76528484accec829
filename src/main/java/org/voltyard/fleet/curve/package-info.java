/// What vehicles can take, learnt from what they took.
@NullMarked
package org.voltyard.fleet.curve;

import org.jspecify.annotations.NullMarked;
