@NullMarked
package org.voltyard.ui.programs;

import org.jspecify.annotations.NullMarked;
