/// What the program counts and measures, in the words of Prometheus.
@NullMarked
package org.voltyard.api.metrics;

import org.jspecify.annotations.NullMarked;
