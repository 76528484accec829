package org.voltyard.ocpp.engine;

/// Takes one kind of request that is never answered, on the station's thread.
@FunctionalInterface
public interface Listener<Q extends Record> {
  void heard(Caller station, Q request);
}
