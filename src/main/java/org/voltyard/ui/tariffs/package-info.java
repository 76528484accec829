/// The tariffs: list, editor with a simulator beside it, uses, and what stations said.
@NullMarked
package org.voltyard.ui.tariffs;

import org.jspecify.annotations.NullMarked;
