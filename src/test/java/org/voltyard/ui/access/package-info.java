@NullMarked
package org.voltyard.ui.access;

import org.jspecify.annotations.NullMarked;
