/// The words of the trade: records, sealed types, units and ports. Knows nothing but `java.*`.
@NullMarked
package org.voltyard.domain;

import org.jspecify.annotations.NullMarked;
