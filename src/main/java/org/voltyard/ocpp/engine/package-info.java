/// The OCPP server: sockets, one session for each station, and the table of what is answered how.
@NullMarked
package org.voltyard.ocpp.engine;

import org.jspecify.annotations.NullMarked;
