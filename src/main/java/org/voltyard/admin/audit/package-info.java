/// What is kept of who did what, and whether it is whole.
@NullMarked
package org.voltyard.admin.audit;

import org.jspecify.annotations.NullMarked;
