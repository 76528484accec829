/// The screen of templates: how stations of a model are set up.
@NullMarked
package org.voltyard.ui.templates;

import org.jspecify.annotations.NullMarked;
