/// Administration of the depot: its certificates.
@NullMarked
package org.voltyard.admin;

import org.jspecify.annotations.NullMarked;
