/// The messages that only OCPP 2.1 has, one file per action.
@NullMarked
@Since(Edition.V2_1)
package org.voltyard.ocpp.v21;

import org.jspecify.annotations.NullMarked;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.Since;
