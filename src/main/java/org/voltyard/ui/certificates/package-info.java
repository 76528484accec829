/// The depot's certificates: what it made, and what it is asked for.
@NullMarked
package org.voltyard.ui.certificates;

import org.jspecify.annotations.NullMarked;
