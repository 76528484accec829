package org.voltyard.ocpp.v2;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MinItems;
import org.voltyard.ocpp.rpc.WireName;

/// Sends the local authorization list, or changes to it.
public interface SendLocalList {
  record Request(
      @Nullable @MinItems(1) List<AuthorizationData> localAuthorizationList,
      int versionNumber,
      UpdateType updateType)
      implements Call<Response> {
    public Request {
      localAuthorizationList =
          localAuthorizationList == null ? null : List.copyOf(localAuthorizationList);
    }
  }

  record Response(Status status, @Nullable StatusInfo statusInfo) {}

  /// One token; without information it is removed from the list.
  record AuthorizationData(IdToken idToken, @Nullable IdTokenInfo idTokenInfo) {}

  /// How the station took it.
  enum Status implements WireName {
    ACCEPTED,
    FAILED,
    VERSION_MISMATCH
  }

  /// Whether the list is changed or replaced.
  enum UpdateType implements WireName {
    DIFFERENTIAL,
    FULL
  }
}
