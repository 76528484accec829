@NullMarked
package org.voltyard.ui.templates;

import org.jspecify.annotations.NullMarked;
