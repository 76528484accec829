/// Programs that come in: keys, clients, webhooks.
@NullMarked
package org.voltyard.ui.programs;

import org.jspecify.annotations.NullMarked;
