/// Building blocks of every screen: theme, texts, the door to the JavaFX thread, and the controls.
@NullMarked
package org.voltyard.ui.kit;

import org.jspecify.annotations.NullMarked;
