/// Tests of the keys of the REST interface.
@NullMarked
package org.voltyard.admin.keys;

import org.jspecify.annotations.NullMarked;
