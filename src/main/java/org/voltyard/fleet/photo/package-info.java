/// Photos of vehicles.
@NullMarked
package org.voltyard.fleet.photo;

import org.jspecify.annotations.NullMarked;
