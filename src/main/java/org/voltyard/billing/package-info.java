/// What charging costs: tariffs, the pricing of sessions, limits and payments without an account.
@NullMarked
package org.voltyard.billing;

import org.jspecify.annotations.NullMarked;
