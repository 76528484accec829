/// What somebody charged in a period, and what it cost, as a list to hand out.
@NullMarked
package org.voltyard.billing.statement;

import org.jspecify.annotations.NullMarked;
