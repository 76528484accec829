@NullMarked
package org.voltyard.admin.access;

import org.jspecify.annotations.NullMarked;
