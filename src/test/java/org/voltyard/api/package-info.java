@NullMarked
package org.voltyard.api;

import org.jspecify.annotations.NullMarked;
