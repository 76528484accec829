@NullMarked
package org.voltyard.admin.shift;

import org.jspecify.annotations.NullMarked;
