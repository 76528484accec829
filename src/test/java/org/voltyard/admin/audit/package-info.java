@NullMarked
package org.voltyard.admin.audit;

import org.jspecify.annotations.NullMarked;
