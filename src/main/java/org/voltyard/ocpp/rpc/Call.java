package org.voltyard.ocpp.rpc;

/// A request that knows the type of its response.
public interface Call<R> {}
