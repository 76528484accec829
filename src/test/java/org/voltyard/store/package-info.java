/// Tests of the database, on H2 and on PostgreSQL.
@NullMarked
package org.voltyard.store;

import org.jspecify.annotations.NullMarked;
