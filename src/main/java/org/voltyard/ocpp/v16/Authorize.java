package org.voltyard.ocpp.v16;

import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Asks whether a token may charge.
public interface Authorize {
  record Request(@MaxLength(20) String idTag) implements Call<Response> {}

  record Response(IdTagInfo idTagInfo) {}
}
