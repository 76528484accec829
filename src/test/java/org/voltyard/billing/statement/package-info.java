@org.jspecify.annotations.NullMarked
package org.voltyard.billing.statement;
