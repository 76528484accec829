/// Invitations to the drivers' page, and wishes to be forgotten.
@NullMarked
package org.voltyard.ui.portal;

import org.jspecify.annotations.NullMarked;
