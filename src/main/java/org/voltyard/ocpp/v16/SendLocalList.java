package org.voltyard.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;
import org.voltyard.ocpp.rpc.WireName;

/// Sends the local authorization list, or changes to it.
public interface SendLocalList {
  record Request(
      int listVersion,
      @Nullable List<AuthorizationData> localAuthorizationList,
      UpdateType updateType)
      implements Call<Response> {
    public Request {
      localAuthorizationList =
          localAuthorizationList == null ? null : List.copyOf(localAuthorizationList);
    }
  }

  record Response(Status status) {}

  /// One token; without information it is removed from the list.
  record AuthorizationData(@MaxLength(20) String idTag, @Nullable IdTagInfo idTagInfo) {}

  /// Whether the list is changed or replaced.
  enum UpdateType implements WireName {
    DIFFERENTIAL,
    FULL
  }

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    FAILED,
    NOT_SUPPORTED,
    VERSION_MISMATCH
  }
}
