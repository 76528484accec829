/// Tests of prices, limits and payments.
@NullMarked
package org.voltyard.billing;

import org.jspecify.annotations.NullMarked;
