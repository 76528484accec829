/// Facts sent to other systems.
@NullMarked
package org.voltyard.sync.webhooks;

import org.jspecify.annotations.NullMarked;
