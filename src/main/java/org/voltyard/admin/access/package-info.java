/// Who signs in to VoltYard, how that is proved, and what two people must agree on.
@NullMarked
package org.voltyard.admin.access;

import org.jspecify.annotations.NullMarked;
