@NullMarked
package org.voltyard.api.metrics;

import org.jspecify.annotations.NullMarked;
