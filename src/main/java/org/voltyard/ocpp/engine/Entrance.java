package org.voltyard.ocpp.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocketServerFactory;
import org.jspecify.annotations.Nullable;

/// One port on which stations connect.
///
/// @param tls null where sockets are plain
/// @param open sockets of all ports together
/// @param refusals hears who was not let in
record Entrance(
    int port,
    WebSocketServerFactory sockets,
    @Nullable TlsContexts tls,
    AtomicInteger open,
    Refusals refusals) {}
