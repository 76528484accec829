package org.voltyard.ocpp.v16;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltyard.ocpp.rpc.Call;
import org.voltyard.ocpp.rpc.MaxLength;

/// Asks for configuration keys, without names for all.
public interface GetConfiguration {
  record Request(@Nullable List<@MaxLength(50) String> key) implements Call<Response> {
    public Request {
      key = key == null ? null : List.copyOf(key);
    }
  }

  record Response(
      @Nullable List<KeyValue> configurationKey, @Nullable List<@MaxLength(50) String> unknownKey) {
    public Response {
      configurationKey = configurationKey == null ? null : List.copyOf(configurationKey);
      unknownKey = unknownKey == null ? null : List.copyOf(unknownKey);
    }
  }

  /// One key with its value.
  record KeyValue(
      @MaxLength(50) String key, boolean readonly, @Nullable @MaxLength(500) String value) {}
}
