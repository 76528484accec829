/// Access for other programs: REST over loopback, the stream of facts, and their own description.
@NullMarked
package org.voltyard.api;

import org.jspecify.annotations.NullMarked;
