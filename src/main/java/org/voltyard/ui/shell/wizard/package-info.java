/// The first-run wizard: language, site, listener address, first station, done; can be left and
/// resumed.
@NullMarked
package org.voltyard.ui.shell.wizard;

import org.jspecify.annotations.NullMarked;
