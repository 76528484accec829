/// The messages of OCPP 1.6, one file per action.
@NullMarked
package org.voltyard.ocpp.v16;

import org.jspecify.annotations.NullMarked;
