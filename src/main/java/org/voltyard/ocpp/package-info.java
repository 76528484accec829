/// OCPP: frames, messages of each version, and the server that speaks them.
@NullMarked
package org.voltyard.ocpp;

import org.jspecify.annotations.NullMarked;
