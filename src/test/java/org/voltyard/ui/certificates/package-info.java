/// Tests of the screen of certificates.
@NullMarked
package org.voltyard.ui.certificates;

import org.jspecify.annotations.NullMarked;
