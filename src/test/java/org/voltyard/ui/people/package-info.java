/// Tests of the screen of people and vehicles.
@NullMarked
package org.voltyard.ui.people;

import org.jspecify.annotations.NullMarked;
