/// The window around the screens: bars, navigation, drawer, palette, keys. Knows no feature; `app`
/// fills its model.
@NullMarked
package org.voltyard.ui.shell;

import org.jspecify.annotations.NullMarked;
