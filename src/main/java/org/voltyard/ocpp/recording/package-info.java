/// What was recorded of the wire: written to files and read again, judged, and compared.
@NullMarked
package org.voltyard.ocpp.recording;

import org.jspecify.annotations.NullMarked;
