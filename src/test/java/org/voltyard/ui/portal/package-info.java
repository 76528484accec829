@NullMarked
package org.voltyard.ui.portal;

import org.jspecify.annotations.NullMarked;
