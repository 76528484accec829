/// Remote procedure calls of OCPP-J: frames, the shapes of their payloads in each edition, and the
/// constraints on them.
@NullMarked
package org.voltyard.ocpp.rpc;

import org.jspecify.annotations.NullMarked;
