/// Who asked for what: the audit log to search, its chain, and how it is handed out.
@NullMarked
package org.voltyard.ui.audit;

import org.jspecify.annotations.NullMarked;
