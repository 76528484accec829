/// The messages of OCPP 2.0.1 and 2.1, one file per action, and the types they share.
@NullMarked
@Since(Edition.V2_0_1)
package org.voltyard.ocpp.v2;

import org.jspecify.annotations.NullMarked;
import org.voltyard.ocpp.rpc.Edition;
import org.voltyard.ocpp.rpc.Since;
