/// Every control in every theme, for development only.
@NullMarked
package org.voltyard.ui.gallery;

import org.jspecify.annotations.NullMarked;
