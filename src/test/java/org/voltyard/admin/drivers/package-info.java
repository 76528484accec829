@NullMarked
package org.voltyard.admin.drivers;

import org.jspecify.annotations.NullMarked;
