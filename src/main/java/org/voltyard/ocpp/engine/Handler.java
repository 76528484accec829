package org.voltyard.ocpp.engine;

/// Answers one kind of request, on the station's thread.
@FunctionalInterface
public interface Handler<Q extends Record, R extends Record> {
  R answer(Caller station, Q request);
}
