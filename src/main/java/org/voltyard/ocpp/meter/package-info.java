/// Sampled values of any version of OCPP on their way into typed readings.
@NullMarked
package org.voltyard.ocpp.meter;

import org.jspecify.annotations.NullMarked;
