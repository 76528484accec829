@NullMarked
package org.voltyard.ui.audit;

import org.jspecify.annotations.NullMarked;
