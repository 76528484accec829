package org.voltyard.ocpp.v2;

import org.voltyard.ocpp.rpc.Call;

/// Asks for the version of the local authorization list.
public interface GetLocalListVersion {
  record Request() implements Call<Response> {}

  record Response(int versionNumber) {}
}
